using Microsoft.Extensions.Time.Testing;
using RateGen.Limiting;

namespace RateGen.Runtime.Tests.Limiting;

/// <summary>Threads that do everything at once, with many seeds: no permit is lost or doubled, and nobody waits for ever.</summary>
public sealed class StressTests
{
    private const int Callers = 6, Calls = 40, AtOnce = 3, PerSecond = 5;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 60)];

    [Theory, MemberData(nameof(Seeds), DisableDiscoveryEnumeration = true)]
    public async Task No_permit_is_lost_or_doubled(int seed)
    {
        FakeTimeProvider clock = new();
        LimitSet set = LimitSet.Create(
            clock,
            new RateLimitOptions { Name = "rate", Permits = PerSecond, Window = TimeSpan.FromSeconds(1) },
            new ConcurrencyLimitOptions { Name = "at once", Permits = AtOnce });
        int inFlight = 0, done = 0;
        using CancellationTokenSource end = new();
        Task time = Task.Run(async () =>
        {
            while (!end.IsCancellationRequested)
            {
                clock.Advance(TimeSpan.FromMilliseconds(97));
                await Task.Yield();
            }
        });
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(() => CallAsync(new Random((seed * 100) + caller))))).WaitAsync(TimeSpan.FromSeconds(60), TimeProvider.System);
        await end.CancelAsync();
        await time;

        Assert.Equal(Callers * Calls, done);
        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.All(set.Snapshot(), static limit => Assert.Equal((0, 0), (limit.InFlight, limit.Waiting)));
        Assert.Equal(AtOnce, set.Snapshot()[1].Available);
        set.Update("rate", PerSecond);
        Assert.Equal(PerSecond, set.Snapshot()[0].Available);

        async Task CallAsync(Random random)
        {
            for (int call = 0; call < Calls; call++)
            {
                using CancellationTokenSource cancellation = new();
                PermitRequest request = new()
                {
                    Permits = random.Next(1, 4), Priority = random.Next(-1, 2),
                    Deadline = random.Next(4) == 0 ? TimeSpan.FromSeconds(random.Next(5)) : null,
                    QueueLimit = random.Next(8) == 0 ? 2 : null,
                };
                try
                {
                    ValueTask<Permit> asked = set.AcquireAsync(request, cancellation.Token);
                    if (random.Next(3) == 0)
                    {
                        _ = Task.Run(cancellation.Cancel); // At any time: before, while and after the permit is granted.
                    }

                    Permit permit = await asked;
                    Assert.InRange(Interlocked.Increment(ref inFlight), 1, AtOnce);
                    await Task.Yield();
                    Interlocked.Decrement(ref inFlight);
                    End(permit, random);
                }
                catch (OperationCanceledException)
                {
                }
                catch (RateLimitRejectedException)
                {
                }

                if (random.Next(10) == 0)
                {
                    set.Update("rate", random.Next(3, 7));
                }

                Interlocked.Increment(ref done);
            }
        }
    }

    /// <summary>Twice, and not always in the same way: only the first end counts.</summary>
    private static void End(in Permit permit, Random random)
    {
        permit.Sent();
        for (int twice = 0; twice < 2; twice++)
        {
            switch (random.Next(3))
            {
                case 0: permit.Complete(); break;
                case 1: permit.Fail(); break;
                default: permit.Cancel(); break;
            }
        }
    }
}
