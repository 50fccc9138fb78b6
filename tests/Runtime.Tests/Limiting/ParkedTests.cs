using RateGen.Limiting;
using RateGen.Runtime.Tests.Limiting.Simulation;

namespace RateGen.Runtime.Tests.Limiting;

/// <summary>Who is parked because nobody else needs its limit is neither forgotten nor overtaken: see docs/adr/0031-who-waits-alone-is-parked.md.</summary>
public sealed class ParkedTests
{
    private readonly VirtualTime _time = new(0) { TimerLateness = 0 };
    private readonly LimitSet _both, _a, _b;

    public ParkedTests()
    {
        RateLimitOptions a = new() { Name = "a", Permits = 4, Window = TimeSpan.FromSeconds(1) }, b = new() { Name = "b", Permits = 5, Window = TimeSpan.FromSeconds(3) };
        LimitRegistry registry = new(_time);
        _both = registry.Bind("api", "key", "GET /", this, [a, b]);
        _a = registry.Bind("api", "key", "GET /", this, [a]);
        _b = registry.Bind("api", "key", "GET /", this, [b]);
    }

    [Fact]
    public void A_parked_call_is_woken_by_whatever_frees_its_limit()
    {
        (Permit ends, Permit cancels, ValueTask<Permit> parked) = Park();
        ends.Complete(); // Free in a second.
        Assert.False(parked.IsCompleted);
        cancels.Cancel(); // Free now.
        Assert.True(parked.IsCompletedSuccessfully);
    }

    [Fact]
    public void A_parked_call_is_not_overtaken_when_its_limit_is_free()
    {
        (Permit ends, Permit cancels, ValueTask<Permit> parked) = Park();
        ends.Complete();
        cancels.Cancel();
        ValueTask<Permit> younger = _a.AcquireAsync();
        Assert.Equal((true, false), (parked.IsCompleted, younger.IsCompleted));
    }

    /// <summary>All of a is in flight; one call waits for it alone, while another that has given up waited for b.</summary>
    private (Permit Ends, Permit Cancels, ValueTask<Permit> Parked) Park()
    {
        Permit ends = Granted(_both.AcquireAsync(new PermitRequest { Permits = 3 }));
        Permit cancels = Granted(_a.AcquireAsync());
        ValueTask<Permit> parked = _both.AcquireAsync();
        using CancellationTokenSource tired = new();
        ValueTask<Permit> other = _b.AcquireAsync(new PermitRequest { Permits = 3 }, tired.Token);
        tired.Cancel();
        Assert.Equal((false, true), (parked.IsCompleted, other.IsCanceled));
        Assert.Throws<OperationCanceledException>(() => other.GetAwaiter().GetResult());
        return (ends, cancels, parked);
    }

    private static Permit Granted(ValueTask<Permit> task)
    {
        Assert.True(task.IsCompletedSuccessfully);
        return task.Result;
    }
}
