using BenchmarkDotNet.Attributes;
using RateGen.Limiting;

namespace RateGen.Benchmarks.Limiter;

/// <summary>Many callers, each a thread of its own, one limit.</summary>
public class ContentionBenchmarks
{
    private const int Calls = 256_000;

    private readonly LimiterFloor _floor = new(FastClock.Instance, 1, 1_000);
    private readonly LimitSet _set = LimitSet.Create(FastClock.Instance, new RateLimitOptions { Permits = 1_000, Window = TimeSpan.FromSeconds(1) });
    private Barrier _barrier = null!;
    private Action? _call;

    [Params(8, 64)]
    public int Callers { get; set; }

    [GlobalSetup]
    public void Start()
    {
        _barrier = new(Callers + 1);
        for (int caller = 0; caller < Callers; caller++)
        {
            new Thread(CallAgainAndAgain) { IsBackground = true }.Start();
        }
    }

    [GlobalCleanup]
    public void Stop()
    {
        _call = null;
        _barrier.SignalAndWait();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Calls)]
    public void Floor() => Run(() =>
    {
        _floor.Acquire();
        _floor.Release();
    });

    [Benchmark(OperationsPerInvoke = Calls)]
    public void One() => Run(() => _set.AcquireAsync().Result.Complete());

    private void Run(Action call)
    {
        _call = call;
        _barrier.SignalAndWait(); // All begin.
        _barrier.SignalAndWait(); // All have ended.
    }

    private void CallAgainAndAgain()
    {
        while (true)
        {
            _barrier.SignalAndWait();
            if (_call is not { } call)
            {
                return;
            }

            for (int i = 0; i < Calls / Callers; i++)
            {
                call();
            }

            _barrier.SignalAndWait();
        }
    }
}
