using RateGen.Limiting;
using RateGen.Runtime.Tests.Limiting.Simulation;

namespace RateGen.Benchmarks.Limiter;

/// <summary>What partitions keep in memory.</summary>
internal static class PartitionMemory
{
    private const int Partitions = 1_000;

    /// <summary>Bytes of one partition, with the set of limits that its client holds.</summary>
    /// <param name="permits">N.</param>
    /// <param name="window">W.</param>
    /// <param name="isInUse">Whether all its slots are in use.</param>
    public static long Of(int permits, TimeSpan window, bool isInUse)
    {
        VirtualTime time = new(0);
        LimitRegistry registry = new(time);
        time.RunUntil(2 * window.Ticks); // The first window of a process is smooth.
        RateLimitOptions limit = new() { Permits = permits, Window = window };
        string[] keys = [.. Enumerable.Range(0, 2 * Partitions).Select(static i => $"{i}")];
        LimitSet[] sets = new LimitSet[2 * Partitions];
        Fill(0, Partitions);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        Fill(Partitions, 2 * Partitions);
        long bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(sets);
        return bytes / Partitions;

        void Fill(int from, int to)
        {
            for (int i = from; i < to; i++)
            {
                sets[i] = registry.Bind("api", keys[i], "GET /", registry, [limit]);
                for (int permit = 0; isInUse && permit < permits; permit++)
                {
                    sets[i].TryAcquire(out Permit granted);
                    granted.Complete();
                }
            }
        }
    }

    /// <summary>Bytes that are left after so many partitions were used once, became idle and were forgotten as others came.</summary>
    /// <param name="partitions">How many.</param>
    public static long LeftBy(int partitions)
    {
        VirtualTime time = new(0);
        LimitRegistry registry = new(time);
        RateLimitOptions limit = new() { Permits = 15, Window = TimeSpan.FromSeconds(1) };
        long before = GC.GetTotalMemory(forceFullCollection: true);
        for (int i = 0; i < partitions; i++)
        {
            registry.Bind("api", $"{i}", "GET /", registry, [limit]).TryAcquire(out Permit permit);
            permit.Complete();
            if (i % 1_000 == 0)
            {
                time.RunUntil(time.Now + (2 * TimeSpan.TicksPerSecond));
            }
        }

        time.RunUntil(time.Now + (2 * TimeSpan.TicksPerSecond));
        registry.TrimExcess();
        long bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(registry);
        return bytes;
    }
}
