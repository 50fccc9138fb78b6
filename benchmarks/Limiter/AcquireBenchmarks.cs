using System.Threading.RateLimiting;
using BenchmarkDotNet.Attributes;
using Polly;
using RateGen.Limiting;

namespace RateGen.Benchmarks.Limiter;

/// <summary>A permit that is free: acquire and release. "In turn": all slots but one are in use, and their heaps are full.</summary>
[MemoryDiagnoser]
public class AcquireBenchmarks
{
    private static readonly RateLimitOptions[] s_limits = [.. Enumerable.Range(0, 3).Select(static i => new RateLimitOptions { Name = $"{i}", Permits = 15 + i, Window = TimeSpan.FromSeconds(1) })];

    private readonly LimiterFloor _floorOfOne = new(new TurnClock(), 1, 15), _floorOfThree = new(new TurnClock(), 3, 15);
    private readonly LimitSet _one = LimitSet.Create(FastClock.Instance, s_limits[0]), _three = LimitSet.Create(FastClock.Instance, s_limits);
    private readonly LimitSet _oneInTurn = LimitSet.Create(new TurnClock(), s_limits[0]), _threeInTurn = LimitSet.Create(new TurnClock(), s_limits);
    private readonly TokenBucketRateLimiter _bucket = Bucket();
    private readonly SlidingWindowRateLimiter _window = new(new() { PermitLimit = int.MaxValue, Window = TimeSpan.FromSeconds(1), SegmentsPerWindow = 10 });
    private readonly System.Threading.RateLimiting.RateLimiter _chain = System.Threading.RateLimiting.RateLimiter.CreateChained(Bucket(), Bucket(), Bucket());
    private readonly ResiliencePipeline _polly = new ResiliencePipelineBuilder().AddRateLimiter(Bucket()).Build();

    [Benchmark(Baseline = true)]
    public void Floor()
    {
        _floorOfOne.Acquire();
        _floorOfOne.Release();
    }

    [Benchmark]
    public async ValueTask One() => (await _one.AcquireAsync()).Complete();

    [Benchmark]
    public async ValueTask OneInTurn() => (await _oneInTurn.AcquireAsync()).Complete();

    [Benchmark]
    public async ValueTask OneWithRoundTrip()
    {
        Permit permit = await _oneInTurn.AcquireAsync();
        permit.Sent();
        permit.Complete();
    }

    [Benchmark]
    public void FloorOfThree()
    {
        _floorOfThree.Acquire();
        _floorOfThree.Release();
    }

    [Benchmark]
    public async ValueTask Three() => (await _three.AcquireAsync()).Complete();

    [Benchmark]
    public async ValueTask ThreeInTurn() => (await _threeInTurn.AcquireAsync()).Complete();

    [Benchmark]
    public async ValueTask ChainOfThree() => (await _chain.AcquireAsync()).Dispose();

    [Benchmark]
    public async ValueTask TokenBucket() => (await _bucket.AcquireAsync()).Dispose();

    [Benchmark]
    public async ValueTask SlidingWindow() => (await _window.AcquireAsync()).Dispose();

    [Benchmark]
    public ValueTask PollyRateLimiter() => _polly.ExecuteAsync(static _ => default);

    private static TokenBucketRateLimiter Bucket()
        => new(new() { TokenLimit = int.MaxValue, TokensPerPeriod = int.MaxValue, ReplenishmentPeriod = TimeSpan.FromSeconds(1) });
}
