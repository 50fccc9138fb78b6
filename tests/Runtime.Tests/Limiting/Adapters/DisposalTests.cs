using System.Threading.RateLimiting;
using RateGen.Limiting;

namespace RateGen.Runtime.Tests.Limiting.Adapters;

public sealed class DisposalTests : RateLimiterTestBase
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_waits_is_refused_and_who_comes_later_is_told(bool isAsync)
    {
        LimitSetRateLimiter limiter = Limiter(PerSecond(1));
        RateLimitLease lease = Granted(await limiter.AcquireAsync());
        using CancellationTokenSource cancellation = new();
        Task<RateLimitLease>[] waiting = [limiter.AcquireAsync().AsTask(), limiter.AcquireAsync(1, cancellation.Token).AsTask(), limiter.AcquireAsync(0).AsTask()];

        if (isAsync) await limiter.DisposeAsync();
        else limiter.Dispose();

        foreach (Task<RateLimitLease> waits in waiting)
        {
            Assert.Equal((null, "The limiter was disposed while the call waited."), Refused(await waits));
        }

        Assert.Throws<ObjectDisposedException>(() => limiter.AttemptAcquire());
        Assert.Throws<ObjectDisposedException>(() => limiter.AttemptAcquire(0));
        Assert.Throws<ObjectDisposedException>(() => { _ = limiter.AcquireAsync(); });
        Assert.Throws<ObjectDisposedException>(() => limiter.GetStatistics());
        lease.Dispose();
    }

    [Fact]
    public void Disposing_again_does_nothing()
    {
        LimitSetRateLimiter limiter = Limiter(PerSecond(1));
        limiter.Dispose();
        limiter.Dispose();

        Assert.Throws<ObjectDisposedException>(() => limiter.AttemptAcquire());
    }

    [Fact]
    public void The_limits_live_on_and_open_leases_still_end_their_calls()
    {
        LimitSet set = LimitSet.Create(Clock, AtATime(1));
        LimitSetRateLimiter limiter = set.AsRateLimiter();
        RateLimitLease lease = Granted(limiter.AttemptAcquire());
        limiter.Dispose();
        Assert.False(set.TryAcquire(out _));

        lease.Dispose();
        Assert.True(set.TryAcquire(out _));
    }

    [Fact]
    public void An_open_lease_of_a_disposed_limiter_still_times_out()
    {
        LimitSet set = LimitSet.Create(Clock, AtATime(1));
        LimitSetRateLimiter limiter = set.AsRateLimiter();
        Granted(limiter.AttemptAcquire());
        limiter.Dispose();
        Clock.Advance(TimeSpan.FromSeconds(100));

        Assert.True(set.TryAcquire(out _));
    }
}
