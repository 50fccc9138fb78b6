using Microsoft.Extensions.Time.Testing;
using RateGen.Limiting;
using RateGen.Quotas;

namespace RateGen.Runtime.Tests.Quotas;

/// <summary>Processes that count one quota in one store: each is a registry of its own.</summary>
public abstract class StoreTestBase
{
    protected FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 1, 31, 23, 0, 0, TimeSpan.Zero));

    private protected WatchedStore Store { get; } = new();

    private protected LimitSet Process(long permits = 1000, RatePeriod? period = RatePeriod.PerMonth, params LimitOptions[] others)
        => Process([new QuotaOptions { Name = "quota", Permits = permits, Period = period }, .. others]);

    private protected LimitSet Process(LimitOptions[] limits, IQuotaStore? store = null)
        => new LimitRegistry(Time, store ?? Store).Bind("https://api.example.com:443", "hash", "GET /", this, limits);

    private protected static QuotaSnapshot Quota(LimitSet set) => Assert.Single(set.Snapshot(), static limit => limit.Quota is not null).Quota!;

    private protected static async Task Use(LimitSet set, int calls)
    {
        for (int i = 0; i < calls; i++)
        {
            (await set.AcquireAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20))).Complete();
        }
    }

    private protected static async Task<QuotaExceededException> Exceeds(LimitSet set)
        => await Assert.ThrowsAsync<QuotaExceededException>(async () => await set.AcquireAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20)));

    /// <summary>How many permits of the present month the store holds reserved.</summary>
    private protected async Task<long> Reserved(DateTimeOffset? start = null, long quota = 1000)
        => (await Store.Rows.ReserveAsync(
            new(new("https://api.example.com:443", "hash", "quota"), start ?? new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)), 0, quota, null, default)).Reserved;

    /// <summary>Lets the steps that run on pool threads end.</summary>
    private protected static async Task Until(Func<bool> holds)
    {
        long deadline = Environment.TickCount64 + 60_000;
        while (!holds())
        {
            Assert.True(Environment.TickCount64 < deadline, "It did not happen.");
            await Task.Delay(1);
        }
    }
}
