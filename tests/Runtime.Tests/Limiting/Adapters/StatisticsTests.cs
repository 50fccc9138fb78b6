using System.Threading.RateLimiting;
using RateGen.Limiting;

namespace RateGen.Runtime.Tests.Limiting.Adapters;

public sealed class StatisticsTests : RateLimiterTestBase
{
    [Fact]
    public async Task They_count_free_permits_queued_permits_and_leases()
    {
        await using LimitSetRateLimiter limiter = Limiter(PerSecond(5), PerSecond(4));
        Assert.Equal((4, 0, 0, 0), Of(limiter));

        RateLimitLease lease = await limiter.AcquireAsync(3);
        Assert.Equal((1, 0, 1, 0), Of(limiter));

        Task<RateLimitLease> waits = limiter.AcquireAsync(2).AsTask();
        Assert.Equal((1, 2, 1, 0), Of(limiter)); // One is free; the call that waits asks for two.
        Assert.False(limiter.AttemptAcquire(2).IsAcquired);
        Assert.Equal((1, 2, 1, 1), Of(limiter));

        lease.Dispose();
        Clock.Advance(Second);
        await waits;
        Assert.Equal((2, 0, 2, 1), Of(limiter));
    }

    [Fact]
    public void It_is_idle_from_the_beginning()
    {
        using LimitSetRateLimiter limiter = Limiter(PerSecond(1));
        Clock.Advance(TimeSpan.FromSeconds(7));

        Assert.Equal(TimeSpan.FromSeconds(7), limiter.IdleDuration);
    }

    [Fact]
    public void It_is_idle_only_when_every_slot_is_free_again()
    {
        using LimitSetRateLimiter limiter = Limiter(PerSecond(2));
        RateLimitLease lease = limiter.AttemptAcquire();
        Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Null(limiter.IdleDuration);

        lease.Dispose();
        Clock.Advance(Second - Milliseconds(1));
        Assert.Null(limiter.IdleDuration);
        Clock.Advance(Milliseconds(1));
        Assert.Equal(TimeSpan.Zero, limiter.IdleDuration);
        Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(TimeSpan.FromSeconds(5), limiter.IdleDuration);
    }

    [Fact]
    public void The_time_since_the_last_slot_was_free_counts_also_when_nobody_asked_before()
    {
        using LimitSetRateLimiter limiter = Limiter(PerSecond(2));
        Clock.Advance(TimeSpan.FromSeconds(30));
        limiter.AttemptAcquire().Dispose();
        Clock.Advance(Second + TimeSpan.FromSeconds(3));

        Assert.Equal(TimeSpan.FromSeconds(3), limiter.IdleDuration);
    }

    [Fact]
    public void It_is_not_idle_while_somebody_else_uses_the_limits()
    {
        LimitSet set = LimitSet.Create(Clock, AtATime(2));
        using LimitSetRateLimiter limiter = set.AsRateLimiter();
        Assert.True(set.TryAcquire(out Permit permit));
        Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(limiter.IdleDuration);

        permit.Complete();
        Assert.Equal(TimeSpan.Zero, limiter.IdleDuration);
    }

    [Fact]
    public async Task It_is_not_idle_while_somebody_waits()
    {
        LimitSet set = LimitSet.Create(Clock, PerSecond(5));
        await using LimitSetRateLimiter limiter = set.AsRateLimiter();
        set.Pause(null, TimeSpan.FromSeconds(9), default);
        Task<RateLimitLease> waits = limiter.AcquireAsync(0).AsTask();
        Clock.Advance(TimeSpan.FromSeconds(8));
        Assert.Null(limiter.IdleDuration);
        Assert.False(waits.IsCompleted);

        Clock.Advance(TimeSpan.FromSeconds(1));
        Granted(await waits);
    }

    [Fact]
    public void Nothing_learned_is_forgotten_as_idle()
    {
        LimitSet set = LimitSet.Create(Clock, PerSecond(5));
        using LimitSetRateLimiter limiter = set.AsRateLimiter();
        set.Pause(null, TimeSpan.FromSeconds(1), default); // A surprise: one permit less for minutes.
        Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Null(limiter.IdleDuration);

        Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.NotNull(limiter.IdleDuration);
    }

    private static (long Available, long Queued, long Granted, long Refused) Of(LimitSetRateLimiter limiter)
    {
        RateLimiterStatistics statistics = limiter.GetStatistics();
        return (statistics.CurrentAvailablePermits, statistics.CurrentQueuedCount, statistics.TotalSuccessfulLeases, statistics.TotalFailedLeases);
    }
}
