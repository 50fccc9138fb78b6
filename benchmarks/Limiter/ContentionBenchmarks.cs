using BenchmarkDotNet.Attributes;
using RateGen.Limiting;

namespace RateGen.Benchmarks.Limiter;

/// <summary>Many callers, one limit.</summary>
public class ContentionBenchmarks
{
    private const int Calls = 8_000;

    private readonly LimiterFloor _floor = new(1, 1_000);
    private readonly LimitSet _set = LimitSet.Create(FastClock.Instance, new RateLimitOptions { Permits = 1_000, Window = TimeSpan.FromSeconds(1) });

    [Params(8, 64)]
    public int Callers { get; set; }

    [Benchmark(Baseline = true, OperationsPerInvoke = Calls)]
    public void Floor() => Run(() =>
    {
        _floor.Acquire();
        _floor.Release();
    });

    [Benchmark(OperationsPerInvoke = Calls)]
    public void One() => Run(() => _set.AcquireAsync().Result.Complete());

    private void Run(Action call) => Task.WaitAll([.. Enumerable.Range(0, Callers).Select(_ => Task.Run(() =>
    {
        for (int i = 0; i < Calls / Callers; i++)
        {
            call();
        }
    }))]);
}
