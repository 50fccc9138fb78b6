using System.Diagnostics;
using RateGen.Limiting;
using RateGen.Quotas;

namespace RateGen.Benchmarks.Quotas;

/// <summary>One caller that takes permits as fast as a SQLite file gives them, or with pauses in which the next half chunk arrives.</summary>
internal static class SteadyUse
{
    private const int Permits = 5_000;

    /// <summary>Microseconds for a permit, and steps of the store (each is one commit) for a hundred.</summary>
    public static async Task<(double Microseconds, double Commits)> RunAsync(bool pauses)
    {
        string folder = Directory.CreateTempSubdirectory("rategen-quotas-").FullName;
        try
        {
            await using SqliteQuotaStore file = new(Path.Combine(folder, "quota.db"));
            CountingStore store = new(file);
            LimitSet set = new LimitRegistry(TimeProvider.System, store).Bind("https://api.example.com:443", "hash", "GET /", store, [new QuotaOptions { Name = "life", Permits = 1_000_000 }]);
            (await set.AcquireAsync()).Complete();
            int before = store.Reservations;
            long start = Stopwatch.GetTimestamp();
            for (int i = 0; i < Permits; i++)
            {
                (await set.AcquireAsync()).Complete();
                if (pauses && i % 10 == 0)
                {
                    await Task.Delay(10);
                }
            }

            double microseconds = Stopwatch.GetElapsedTime(start).TotalMicroseconds / Permits;
            await QuotaHoldings.ReturnAsync(store);
            return (microseconds, (store.Reservations - before) * 100.0 / Permits);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Counts the reservations, each of which is one commit: tests/Sqlite.Tests/CommitTests.cs.</summary>
    private sealed class CountingStore(IQuotaStore store) : IQuotaStore
    {
        public int Reservations { get; private set; }

        public ValueTask<QuotaBalance> ReserveAsync(QuotaPeriod period, long permits, long quota, QuotaReport? report, CancellationToken cancellationToken)
        {
            Reservations++;
            return store.ReserveAsync(period, permits, quota, report, cancellationToken);
        }

        public ValueTask ReturnAsync(QuotaPeriod period, long permits, CancellationToken cancellationToken) => store.ReturnAsync(period, permits, cancellationToken);

        public ValueTask<IReadOnlyList<WindowCount>> LoadWindowAsync(LimitKey limit, DateTimeOffset now, CancellationToken cancellationToken) => store.LoadWindowAsync(limit, now, cancellationToken);

        public ValueTask SaveWindowAsync(LimitKey limit, Guid owner, IReadOnlyList<WindowCount> counts, CancellationToken cancellationToken) => store.SaveWindowAsync(limit, owner, counts, cancellationToken);
    }
}
