using System.Threading.RateLimiting;
using RateGen.Limiting;

namespace RateGen.Runtime.Tests.Limiting.Adapters;

public sealed class AttemptAcquireTests : RateLimiterTestBase
{
    [Fact]
    public void Disposing_the_lease_is_the_completion_from_which_the_window_counts()
    {
        using LimitSetRateLimiter limiter = Limiter(PerSecond(1));
        RateLimitLease lease = Granted(limiter.AttemptAcquire());
        Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.False(limiter.AttemptAcquire().IsAcquired); // Its call is under way.

        lease.Dispose();
        Clock.Advance(Second - Milliseconds(1));
        Assert.Equal(Milliseconds(1), Refused(limiter.AttemptAcquire()).RetryAfter);
        Clock.Advance(Milliseconds(1));
        Granted(limiter.AttemptAcquire());
    }

    [Fact]
    public void Disposing_twice_or_after_an_end_of_another_kind_does_nothing()
    {
        using LimitSetRateLimiter limiter = Limiter(AtATime(2));
        using RateLimitLease other = Granted(limiter.AttemptAcquire());
        PermitLease lease = Assert.IsType<PermitLease>(limiter.AttemptAcquire());
        lease.Cancel();
        lease.Fail();
        lease.Dispose();
        lease.Dispose();

        Assert.Equal(1, limiter.GetStatistics().CurrentAvailablePermits);
    }

    [Fact]
    public void A_call_that_never_left_frees_its_slot_at_once_and_a_failed_one_after_a_window()
    {
        using LimitSetRateLimiter limiter = Limiter(PerSecond(1));
        Assert.IsType<PermitLease>(limiter.AttemptAcquire()).Cancel();

        Assert.IsType<PermitLease>(limiter.AttemptAcquire()).Fail();
        Assert.Equal(Second, Refused(limiter.AttemptAcquire()).RetryAfter);
    }

    [Fact]
    public void Permits_of_several_limits_are_taken_together_or_not_at_all()
    {
        using LimitSetRateLimiter limiter = Limiter(PerSecond(5), AtATime(1));
        RateLimitLease lease = Granted(limiter.AttemptAcquire(3));

        Assert.False(limiter.AttemptAcquire(2).IsAcquired); // One at a time.
        lease.Dispose();
        Assert.False(limiter.AttemptAcquire(3).IsAcquired); // Two are left in this second.
        Granted(limiter.AttemptAcquire(2));
    }

    [Fact]
    public void No_permits_are_granted_while_one_is_free_and_cost_nothing()
    {
        using LimitSetRateLimiter limiter = Limiter(PerSecond(1));
        Granted(limiter.AttemptAcquire(0)).Dispose();
        Granted(limiter.AttemptAcquire(0));
        RateLimitLease lease = Granted(limiter.AttemptAcquire(1));

        Refused(limiter.AttemptAcquire(0));
        lease.Dispose();
        Assert.Equal(Second, Refused(limiter.AttemptAcquire(0)).RetryAfter);
    }

    [Fact]
    public void More_than_a_limit_ever_grants_is_a_mistake_of_the_caller()
    {
        using LimitSetRateLimiter limiter = Limiter(PerSecond(5), PerSecond(3));
        Assert.Throws<ArgumentOutOfRangeException>("permitCount", () => limiter.AttemptAcquire(-1));
        ArgumentOutOfRangeException mistake = Assert.Throws<ArgumentOutOfRangeException>("permitCount", () => limiter.AttemptAcquire(4));

        Assert.StartsWith("The limits never grant more than 3 permits at once. Ask for fewer.", mistake.Message, StringComparison.Ordinal);
        Granted(limiter.AttemptAcquire(3));
    }

    [Fact]
    public void A_bucket_grants_its_burst_at_once()
    {
        using LimitSetRateLimiter limiter = Limiter(new RateLimitOptions { Permits = 10, Window = TimeSpan.FromSeconds(1), Burst = 20 });
        Granted(limiter.AttemptAcquire(20)).Dispose();

        Assert.Equal(Milliseconds(100) + LimitConstants.Epsilon, Refused(limiter.AttemptAcquire()).RetryAfter);
    }

    [Fact]
    public void A_limit_that_only_a_completion_frees_names_no_time()
    {
        using LimitSetRateLimiter limiter = Limiter(AtATime(1));
        using RateLimitLease lease = Granted(limiter.AttemptAcquire());

        Assert.Null(Refused(limiter.AttemptAcquire()).RetryAfter);
    }

    [Fact]
    public void A_pause_is_told()
    {
        LimitSet set = LimitSet.Create(Clock, PerSecond(5));
        using LimitSetRateLimiter limiter = set.AsRateLimiter();
        set.Pause(null, TimeSpan.FromSeconds(30), default);

        Assert.Equal(TimeSpan.FromSeconds(30), Refused(limiter.AttemptAcquire()).RetryAfter);
    }

    [Fact]
    public void A_limit_that_was_lowered_below_the_request_names_no_time()
    {
        LimitSet set = LimitSet.Create(Clock, PerSecond(5));
        using LimitSetRateLimiter limiter = set.AsRateLimiter();
        Granted(limiter.AttemptAcquire(5));
        RateLimitLease refused = limiter.AttemptAcquire(5);
        set.Update(null, 4);

        Assert.Null(Refused(refused).RetryAfter);
    }

    [Fact]
    public void Limits_of_which_there_are_none_grant_everything()
    {
        using LimitSetRateLimiter limiter = Limiter();
        Granted(limiter.AttemptAcquire(int.MaxValue));

        Assert.Equal((long.MaxValue, 1), (limiter.GetStatistics().CurrentAvailablePermits, limiter.GetStatistics().TotalSuccessfulLeases));
    }

    [Fact]
    public void Values_that_cannot_be_meant_are_refused()
    {
        LimitSet set = LimitSet.Create(Clock, PerSecond(5));
        Assert.Throws<ArgumentOutOfRangeException>("options", () => set.AsRateLimiter(new LimitSetRateLimiterOptions { LeaseTimeout = TimeSpan.Zero }));
        Assert.Throws<ArgumentOutOfRangeException>("options", () => set.AsRateLimiter(new LimitSetRateLimiterOptions { LeaseTimeout = TimeSpan.FromSeconds(-1) }));
        Assert.Throws<ArgumentOutOfRangeException>("options", () => set.AsRateLimiter(new LimitSetRateLimiterOptions { QueueLimit = -1 }));
    }
}
