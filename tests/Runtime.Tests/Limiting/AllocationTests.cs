using RateGen.Limiting;
using RateGen.Runtime.Tests.Limiting.Simulation;

namespace RateGen.Runtime.Tests.Limiting;

/// <summary>Other tests would be measured too.</summary>
[CollectionDefinition(DisableParallelization = true)]
public sealed class Alone;

/// <summary>Figures of the design that a test can hold: bytes are the same on every machine.</summary>
[Collection(typeof(Alone))]
public sealed class AllocationTests
{
    private readonly VirtualTime _time = new(0) { TimerLateness = 0 };

    private static RateLimitOptions Limit(int permits, int seconds) => new() { Permits = permits, Window = TimeSpan.FromSeconds(seconds) };

    [Fact]
    public void A_free_permit_costs_no_byte()
    {
        LimitSet set = LimitSet.Create(TimeProvider.System, Limit(1_000_000, 1), Limit(2_000_000, 2), new QuotaOptions { Permits = 1_000_000_000, Period = RatePeriod.PerMonth });
        Run(set, 20_000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Run(set, 10_000);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        static void Run(LimitSet set, int calls)
        {
            for (int i = 0; i < calls; i++)
            {
                Permit permit = set.AcquireAsync().Result;
                permit.Sent();
                permit.Cancel();
            }
        }
    }

    [Fact]
    public void A_waiter_costs_no_byte_once_warm()
    {
        LimitSet set = LimitSet.Create(TimeProvider.System, Limit(1, 1));
        ValueTask<Permit>[] waiting = new ValueTask<Permit>[100];
        using CancellationTokenSource cancellation = new();
        Queue(set, waiting, cancellation.Token);
        Queue(set, waiting, cancellation.Token);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Queue(set, waiting, cancellation.Token);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        static void Queue(LimitSet set, ValueTask<Permit>[] waiting, CancellationToken cancellationToken)
        {
            Permit holder = set.AcquireAsync(cancellationToken).Result;
            for (int i = 0; i < waiting.Length; i++)
            {
                waiting[i] = set.AcquireAsync(cancellationToken);
            }

            holder.Cancel();
            foreach (ValueTask<Permit> task in waiting)
            {
                task.Result.Cancel();
            }
        }
    }

    [Theory]
    [InlineData(15, 1, false, 340, 4_000)]
    [InlineData(2_000, 60, true, 20 * 1024, 500)]
    public void A_partition_takes_little_memory(int permits, int seconds, bool isInUse, int most, int count)
    {
        // What other tests left running may allocate meanwhile, and each thread that does has 8 KB in reserve: little, shared among so many.
        long each = Enumerable.Range(0, 3).Min(_ => Measure());
        Assert.True(each <= most, $"{each} B");

        long Measure()
        {
            LimitRegistry registry = new(_time);
            _time.RunUntil(_time.Now + (2 * TimeSpan.TicksPerMinute)); // The first window of a process is smooth.
            LimitSet[] sets = new LimitSet[2 * count];
            Fill(registry, sets, 0, count);
            long before = GC.GetTotalMemory(forceFullCollection: true);
            Fill(registry, sets, count, 2 * count);
            long bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
            GC.KeepAlive(sets);
            return bytes / count;
        }

        void Fill(LimitRegistry registry, LimitSet[] sets, int from, int to)
        {
            RateLimitOptions limit = Limit(permits, seconds);
            for (int i = from; i < to; i++)
            {
                sets[i] = registry.Bind("api", Keys[i], "GET /", this, [limit]);
                for (int permit = 0; isInUse && permit < permits; permit++)
                {
                    Assert.True(sets[i].TryAcquire(out Permit granted));
                    granted.Complete();
                }
            }
        }
    }

    private static readonly string[] Keys = [.. Enumerable.Range(0, 8_000).Select(static i => $"key {i}")];
}
