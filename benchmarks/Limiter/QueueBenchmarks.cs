using System.Threading.RateLimiting;
using BenchmarkDotNet.Attributes;
using RateGen.Limiting;

namespace RateGen.Benchmarks.Limiter;

/// <summary>Calls that wait: each enters the queue, is granted and leaves.</summary>
[MemoryDiagnoser]
public class QueueBenchmarks
{
    private const int Waiters = 1_000;

    private readonly ValueTask<Permit>[] _permits = new ValueTask<Permit>[Waiters];
    private readonly Task<RateLimitLease>[] _leases = new Task<RateLimitLease>[Waiters];
    private readonly LimitSet _set = LimitSet.Create(TimeProvider.System, new RateLimitOptions { Permits = 1, Window = TimeSpan.FromSeconds(1) });
    private readonly ConcurrencyLimiter _concurrency = new(new() { PermitLimit = 1, QueueLimit = int.MaxValue });

    [Benchmark(OperationsPerInvoke = Waiters)]
    public async Task Waiter()
    {
        Permit holder = await _set.AcquireAsync();
        for (int i = 0; i < Waiters; i++)
        {
            _permits[i] = _set.AcquireAsync();
        }

        holder.Cancel();
        for (int i = 0; i < Waiters; i++)
        {
            (await _permits[i]).Cancel();
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Waiters)]
    public async Task ConcurrencyLimiter()
    {
        RateLimitLease holder = await _concurrency.AcquireAsync();
        for (int i = 0; i < Waiters; i++)
        {
            _leases[i] = _concurrency.AcquireAsync().AsTask();
        }

        holder.Dispose();
        for (int i = 0; i < Waiters; i++)
        {
            (await _leases[i]).Dispose();
        }
    }
}
