using System.Threading.RateLimiting;
using RateGen.Limiting;

namespace RateGen.Runtime.Tests.Limiting.Adapters;

public sealed class AcquireAsyncTests : RateLimiterTestBase
{
    [Fact]
    public async Task Who_has_to_wait_is_granted_in_the_order_of_arrival()
    {
        await using LimitSetRateLimiter limiter = Limiter(AtATime(1));
        RateLimitLease first = Granted(await limiter.AcquireAsync());
        Task<RateLimitLease> second = limiter.AcquireAsync().AsTask();
        Task<RateLimitLease> third = limiter.AcquireAsync().AsTask();
        Assert.False(limiter.AttemptAcquire().IsAcquired);

        first.Dispose();
        Granted(await second);
        Assert.False(third.IsCompleted);
        (await second).Dispose();
        Granted(await third);
    }

    [Fact]
    public async Task A_wait_ends_when_the_window_has_passed()
    {
        await using LimitSetRateLimiter limiter = Limiter(PerSecond(2));
        Granted(await limiter.AcquireAsync(2)).Dispose();
        Task<RateLimitLease> waits = limiter.AcquireAsync(2).AsTask();

        Clock.Advance(Second - Milliseconds(1));
        Assert.False(waits.IsCompleted);
        Clock.Advance(Milliseconds(1));
        Granted(await waits);
    }

    [Fact]
    public async Task No_permits_are_waited_for_until_one_is_free_and_cost_nothing()
    {
        await using LimitSetRateLimiter limiter = Limiter(AtATime(1));
        Granted(await limiter.AcquireAsync(0));
        RateLimitLease lease = Granted(await limiter.AcquireAsync());
        Task<RateLimitLease> none = limiter.AcquireAsync(0).AsTask();
        Task<RateLimitLease> one = limiter.AcquireAsync(1).AsTask();

        Assert.False(none.IsCompleted);
        lease.Dispose();

        Granted(await none);
        Granted(await one);
    }

    [Fact]
    public async Task A_cancelled_wait_ends_with_the_caller_s_token_and_loses_no_permit()
    {
        await using LimitSetRateLimiter limiter = Limiter(AtATime(1));
        RateLimitLease lease = Granted(await limiter.AcquireAsync());
        using CancellationTokenSource cancellation = new();
        Task<RateLimitLease> cancelled = limiter.AcquireAsync(1, cancellation.Token).AsTask();
        Task<RateLimitLease> next = limiter.AcquireAsync().AsTask();
        await cancellation.CancelAsync();

        OperationCanceledException end = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.Equal(cancellation.Token, end.CancellationToken);
        Assert.True(cancelled.IsCanceled);
        Assert.Equal((1, 0), (limiter.GetStatistics().CurrentQueuedCount, limiter.GetStatistics().TotalFailedLeases));
        lease.Dispose();
        Granted(await next);
    }

    [Fact]
    public async Task A_token_that_is_cancelled_already_takes_nothing()
    {
        await using LimitSetRateLimiter limiter = Limiter(AtATime(1));
        Task<RateLimitLease> cancelled = limiter.AcquireAsync(1, new CancellationToken(true)).AsTask();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Granted(await limiter.AcquireAsync());
    }

    [Fact]
    public async Task More_than_a_limit_ever_grants_is_refused_before_it_could_wait_for_ever()
    {
        await using LimitSetRateLimiter limiter = Limiter(PerSecond(3));
        Assert.Throws<ArgumentOutOfRangeException>("permitCount", () => { _ = limiter.AcquireAsync(-1); });
        Assert.Throws<ArgumentOutOfRangeException>("permitCount", () => { _ = limiter.AcquireAsync(4); });
    }

    [Fact]
    public async Task A_full_queue_refuses_with_the_time_that_the_wait_would_have_taken()
    {
        await using LimitSetRateLimiter limiter = Limiter(new LimitSetRateLimiterOptions { QueueLimit = 1 }, PerSecond(1));
        Granted(await limiter.AcquireAsync()).Dispose();
        Task<RateLimitLease> waits = limiter.AcquireAsync().AsTask();

        (TimeSpan? retryAfter, string reason) = Refused(await limiter.AcquireAsync());

        Assert.Equal(Second + TimeSpan.FromSeconds(1), retryAfter);
        Assert.Contains("the queue of the limit \"1 per second\" is full", reason, StringComparison.Ordinal);
        Clock.Advance(Second);
        Granted(await waits);
    }

    [Fact]
    public async Task A_queue_of_none_refuses_instead_of_waiting()
    {
        await using LimitSetRateLimiter limiter = Limiter(new LimitSetRateLimiterOptions { QueueLimit = 0 }, PerSecond(1));
        Granted(await limiter.AcquireAsync()).Dispose();

        Assert.Equal(Second, Refused(await limiter.AcquireAsync()).RetryAfter);
    }

    [Fact]
    public async Task A_quota_that_is_used_up_is_not_waited_for()
    {
        Clock.SetUtcNow(new DateTimeOffset(2026, 3, 31, 18, 0, 0, TimeSpan.Zero).AddYears(1));
        await using LimitSetRateLimiter limiter = Limiter(new QuotaOptions { Permits = 1, Period = RatePeriod.PerDay, Name = "day" });
        Granted(await limiter.AcquireAsync());

        (TimeSpan? retryAfter, string reason) = Refused(await limiter.AcquireAsync());

        Assert.Equal(TimeSpan.FromHours(6), retryAfter);
        Assert.Contains("\"day\"", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_limit_lowered_below_a_call_that_waits_refuses_it()
    {
        LimitSet set = LimitSet.Create(Clock, PerSecond(2));
        await using LimitSetRateLimiter limiter = set.AsRateLimiter();
        RateLimitLease first = Granted(await limiter.AcquireAsync(2));
        Task<RateLimitLease> heavy = limiter.AcquireAsync(2).AsTask();
        set.Update(null, 1);
        first.Dispose();
        Clock.Advance(TimeSpan.FromSeconds(3));

        (TimeSpan? retryAfter, string reason) = Refused(await heavy);
        Assert.Null(retryAfter);
        Assert.Contains("was lowered below the weight of this call", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_limiters_over_one_set_share_its_permits()
    {
        LimitSet set = LimitSet.Create(Clock, AtATime(1));
        await using LimitSetRateLimiter limiter = set.AsRateLimiter();
        await using LimitSetRateLimiter other = set.AsRateLimiter();
        RateLimitLease lease = Granted(await limiter.AcquireAsync());
        Task<RateLimitLease> waits = other.AcquireAsync().AsTask();
        ValueTask<Permit> native = set.AcquireAsync();

        Assert.False(waits.IsCompleted);
        lease.Dispose();
        (await waits).Dispose();
        (await native).Complete();
    }
}
