using BenchmarkDotNet.Attributes;
using RateGen.Limiting;

namespace RateGen.Benchmarks.Limiter;

/// <summary>What the length of the queue does to one waiter: it leaves in its turn, or it is cancelled wherever it stands.</summary>
public class ManyWaitersBenchmarks
{
    private const int Calls = 100_000;

    private readonly int[] _shuffled = [.. Enumerable.Range(0, Calls)];
    private readonly ValueTask<Permit>[] _waiting = new ValueTask<Permit>[Calls];
    private CancellationTokenSource[] _tokens = [];
    private LimitSet _set = null!;
    private Permit _holder;

    [Params(1_000, 100_000)]
    public int Waiters { get; set; }

    [IterationSetup(Target = nameof(Drain))]
    public void Queue() => Queue(static _ => CancellationToken.None);

    [IterationSetup(Target = nameof(Cancel))]
    public void QueueWithTokens()
    {
        new Random(1).Shuffle(_shuffled.AsSpan(0, Waiters));
        _tokens = [.. Enumerable.Range(0, Waiters).Select(static _ => new CancellationTokenSource())];
        Queue(i => _tokens[i].Token);
    }

    /// <summary>One permit goes from each to the next: a waiter that left out of turn would let this one wait for ever.</summary>
    [Benchmark]
    public async Task Drain()
    {
        _holder.Cancel();
        for (int i = 0; i < Waiters; i++)
        {
            (await _waiting[i]).Cancel();
        }
    }

    [Benchmark]
    public void Cancel()
    {
        foreach (int i in _shuffled.AsSpan(0, Waiters))
        {
            _tokens[i].Cancel();
        }
    }

    private void Queue(Func<int, CancellationToken> token)
    {
        _set = LimitSet.Create(TimeProvider.System, new RateLimitOptions { Permits = 1, Window = TimeSpan.FromSeconds(9) });
        _holder = _set.AcquireAsync().Result;
        for (int i = 0; i < Waiters; i++)
        {
            _waiting[i] = _set.AcquireAsync(token(i));
        }
    }
}
