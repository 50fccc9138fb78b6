using Microsoft.Extensions.Time.Testing;
using RateGen.Limiting;

namespace RateGen.Runtime.Tests.Limiting;

public sealed class QuotaTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 31, 23, 59, 0, TimeSpan.Zero));

    private LimitSet Set(long permits = 3, RatePeriod? period = RatePeriod.PerMonth, string zone = "UTC")
        => LimitSet.Create(_time, new QuotaOptions { Name = "quota", Permits = permits, Period = period, Zone = zone });

    private static async Task<QuotaExceededException> Exceeds(LimitSet set)
        => await Assert.ThrowsAsync<QuotaExceededException>(async () => await set.AcquireAsync());

    private static async Task Use(LimitSet set, int calls)
    {
        for (int i = 0; i < calls; i++)
        {
            (await set.AcquireAsync()).Complete();
        }
    }

    [Fact]
    public async Task The_call_after_the_last_fails_at_once_and_the_next_month_starts_anew()
    {
        LimitSet set = Set();
        await Use(set, 3);
        QuotaExceededException exceeded = await Exceeds(set);
        Assert.Equal(("quota", 3L, new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero)), (exceeded.Quota, exceeded.Limit, exceeded.ResetAt!.Value));
        Assert.Equal(TimeSpan.FromMinutes(1), set.Estimate());

        _time.Advance(TimeSpan.FromMinutes(1) - TimeSpan.FromTicks(1));
        await Exceeds(set);
        _time.Advance(TimeSpan.FromTicks(1));
        await Use(set, 3);
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), (await Exceeds(set)).ResetAt);
    }

    [Fact]
    public async Task A_call_under_way_at_midnight_counts_in_both_periods()
    {
        LimitSet set = Set();
        Permit overMidnight = await set.AcquireAsync(), neverLeft = await set.AcquireAsync();
        _time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(1, set.Snapshot()[0].Quota!.Remaining);
        overMidnight.Complete();
        neverLeft.Cancel();
        Assert.Equal(2, set.Snapshot()[0].Quota!.Remaining);
    }

    [Fact]
    public async Task A_call_that_never_left_gives_its_permit_back()
    {
        LimitSet set = Set(1);
        (await set.AcquireAsync()).Cancel();
        (await set.AcquireAsync()).Fail();
        await Exceeds(set);
    }

    [Fact]
    public async Task A_quota_for_life_never_comes_back()
    {
        LimitSet set = Set(1, period: null);
        await Use(set, 1);
        _time.Advance(TimeSpan.FromDays(3000));
        Assert.Null((await Exceeds(set)).ResetAt);
        Assert.Equal(TimeSpan.MaxValue, set.Estimate());
    }

    [Fact]
    public async Task Those_who_wait_for_a_rate_fail_when_the_quota_is_used_up()
    {
        LimitSet set = LimitSet.Create(_time, new RateLimitOptions { Permits = 1, Window = TimeSpan.FromSeconds(1) }, new QuotaOptions { Permits = 2 });
        Permit first = await set.AcquireAsync();
        ValueTask<Permit> second = set.AcquireAsync(), third = set.AcquireAsync();
        first.Complete();
        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.True(second.IsCompletedSuccessfully);
        Assert.True(third.IsFaulted);
        await Assert.ThrowsAsync<QuotaExceededException>(async () => await third);
    }

    [Fact]
    public async Task What_the_provider_says_lowers_what_is_left_and_never_raises_it()
    {
        LimitSet set = Set(10);
        Permit answered = await set.AcquireAsync();
        answered.Complete();
        set.ReportRemaining("quota", 4, null, answered);
        Assert.Equal(4, set.Snapshot()[0].Quota!.Remaining);
        set.ReportRemaining(null, 9, null, answered);
        Assert.Equal(4, set.Snapshot()[0].Quota!.Remaining);
        set.ReportRemaining("quota", 1, _time.GetUtcNow(), answered); // Its period is over.
        Assert.Equal(4, set.Snapshot()[0].Quota!.Remaining);

        _time.Advance(TimeSpan.FromMinutes(1));
        set.ReportRemaining("quota", 0, null, answered); // Of January.
        Assert.Equal(10, set.Snapshot()[0].Quota!.Remaining);
        Assert.Throws<ArgumentException>(() => set.ReportRemaining("day", 1, null, answered));
    }

    [Fact]
    public async Task A_quota_that_the_provider_calls_exhausted_fails_until_its_reset()
    {
        LimitSet set = Set(10);
        DateTimeOffset reset = new(2026, 2, 3, 12, 0, 0, TimeSpan.Zero);
        set.Exhaust("quota", reset);
        _time.SetUtcNow(reset.AddTicks(-1));
        Assert.Equal(reset, (await Exceeds(set)).ResetAt);
        _time.SetUtcNow(reset);
        await Use(set, 10);
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), (await Exceeds(set)).ResetAt);

        set.Exhaust(null, null);
        LimitSet forLife = Set(10, period: null);
        forLife.Exhaust(null, null);
        Assert.Null((await Exceeds(forLife)).ResetAt);
    }

    [Fact]
    public async Task A_wall_clock_that_is_set_back_brings_nothing_back()
    {
        AdjustableClock clock = new() { UtcNow = new(2026, 2, 1, 0, 0, 1, TimeSpan.Zero) };
        LimitSet set = LimitSet.Create(clock, new QuotaOptions { Permits = 1, Period = RatePeriod.PerMonth });
        await Use(set, 1);
        clock.UtcNow = new(2026, 1, 31, 23, 59, 59, TimeSpan.Zero);
        await Exceeds(set);
        clock.UtcNow = new(2026, 2, 1, 0, 0, 2, TimeSpan.Zero);
        await Exceeds(set);
    }

    private sealed class AdjustableClock : TimeProvider
    {
        public DateTimeOffset UtcNow { get; set; }

        public override DateTimeOffset GetUtcNow() => UtcNow;
    }
}
