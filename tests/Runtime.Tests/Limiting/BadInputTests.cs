using Microsoft.Extensions.Time.Testing;
using RateGen.Limiting;

namespace RateGen.Runtime.Tests.Limiting;

public sealed class BadInputTests
{
    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);

    public static TheoryData<string, LimitOptions> Mistakes => new()
    {
        { "Permits must be at least 1", new RateLimitOptions { Permits = 0, Window = s_second } },
        { "Permits must be at least 1", new RateLimitOptions { Permits = -1, Window = s_second } },
        { "Window must be longer than zero", new RateLimitOptions { Permits = 1, Window = TimeSpan.Zero } },
        { "Window must be longer than zero", new RateLimitOptions { Permits = 1, Window = Timeout.InfiniteTimeSpan } },
        { "366 days", new RateLimitOptions { Permits = 1, Window = TimeSpan.MaxValue } },
        { "366 days", new RateLimitOptions { Permits = 1, Window = TimeSpan.FromDays(200), Margin = 1 } },
        { "Margin must be 0 or more", new RateLimitOptions { Permits = 1, Window = s_second, Margin = double.NaN } },
        { "Margin must be 0 or more", new RateLimitOptions { Permits = 1, Window = s_second, Margin = double.PositiveInfinity } },
        { "Margin must be 0 or more", new RateLimitOptions { Permits = 1, Window = s_second, Margin = -0.1 } },
        { "set Pacing to Smooth", new RateLimitOptions { Permits = 5, Window = s_second, Burst = 4 } },
        { "Leave one of them out", new RateLimitOptions { Permits = 5, Window = s_second, Burst = 6, Pacing = Pacing.Smooth } },
        { "Lower Burst", new RateLimitOptions { Permits = 1, Window = TimeSpan.FromDays(1), Burst = int.MaxValue } },
        { "Use Burst or Smooth", new RateLimitOptions { Permits = 5, Window = s_second, Pacing = (Pacing)9 } },
        { "Use Key, Host or Client", new RateLimitOptions { Permits = 5, Window = s_second, Scope = (RateScope)9 } },
        { "empty name", new RateLimitOptions { Permits = 5, Window = s_second, Name = "" } },
        { "Permits must be at least 1", new QuotaOptions { Permits = 0 } },
        { "shorter ones are RateLimitOptions", new QuotaOptions { Permits = 1, Period = RatePeriod.PerHour } },
        { "IANA id", new QuotaOptions { Permits = 1, Period = RatePeriod.PerDay, Zone = "Mars/Olympus" } },
        { "Permits must be at least 1", new ConcurrencyLimitOptions { Permits = 0 } },
    };

    [Theory, MemberData(nameof(Mistakes), DisableDiscoveryEnumeration = true)]
    public void A_limit_that_cannot_be_meant_is_refused_with_its_cure(string cure, LimitOptions limit)
    {
        ArgumentException mistake = Assert.Throws<ArgumentException>(() => LimitSet.Create(TimeProvider.System, limit));
        Assert.Contains(cure, mistake.Message);
        Assert.Throws<ArgumentException>(() => new LimitRegistry(TimeProvider.System).Bind("api", null, "GET /", this, [limit]));
    }

    [Fact]
    public void A_request_that_cannot_be_meant_is_refused_by_the_call_itself()
    {
        LimitSet set = LimitSet.Create(new FakeTimeProvider(), new RateLimitOptions { Permits = 3, Window = s_second });
        PermitRequest[] mistakes =
        [
            new() { Permits = 0 }, new() { Permits = -5 }, new() { Permits = 4 }, new() { FirstArrival = -1 }, new() { Deadline = -s_second },
            new() { Priority = 101 }, new() { Priority = int.MinValue + 1 }, new() { QueueLimit = -1 },
        ];
        foreach (PermitRequest mistake in mistakes)
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => { _ = set.AcquireAsync(mistake); });
        }

        Assert.Equal(3, set.Snapshot()[0].Available);
        Assert.True(set.AcquireAsync(new PermitRequest { Deadline = TimeSpan.MaxValue }).IsCompletedSuccessfully);
    }

    [Fact]
    public void Null_is_refused()
    {
        LimitRegistry registry = new(TimeProvider.System);
        Assert.Throws<ArgumentNullException>(() => new LimitRegistry(null!));
        Assert.Throws<ArgumentNullException>(() => registry.Bind(null!, null, "", this, []));
        Assert.Throws<ArgumentNullException>(() => registry.Bind("", null, null!, this, []));
        Assert.Throws<ArgumentNullException>(() => registry.Bind("", null, "", null!, []));
        Assert.Throws<ArgumentNullException>(() => registry.Bind("", null, "", this, null!));
        Assert.Throws<ArgumentNullException>(() => registry.Bind("", null, "", this, [null!]));
        Assert.Throws<ArgumentNullException>(() => LimitSet.Create(null!));
    }

    [Fact]
    public void Updates_name_one_limit_and_leave_at_least_one_permit()
    {
        LimitSet set = LimitSet.Create(
            TimeProvider.System,
            new RateLimitOptions { Permits = 3, Window = s_second },
            new RateLimitOptions { Name = "minute", Permits = 60, Window = TimeSpan.FromMinutes(1) });
        Assert.Throws<ArgumentOutOfRangeException>(() => set.Update("minute", 0));
        Assert.Contains("\"minute\"", Assert.Throws<ArgumentException>(() => set.Update("hour", 5)).Message);
        Assert.Contains("Name the one", Assert.Throws<ArgumentException>(() => set.Update(null, 5)).Message);
        set.Update("minute", 5);
        Assert.Equal(5, set.Snapshot()[1].Permits);
    }

    [Fact]
    public void A_weight_above_the_limit_is_refused_by_every_call_that_takes_one()
    {
        LimitSet set = LimitSet.Create(new FakeTimeProvider(), new RateLimitOptions { Name = "second", Permits = 3, Window = s_second });
        LimitSetRateLimiter limiter = set.AsRateLimiter();
        Action[] calls =
        [
            () => { _ = set.AcquireAsync(new PermitRequest { Permits = 4 }); }, () => set.Estimate(4), () => limiter.AttemptAcquire(4), () => { _ = limiter.AcquireAsync(4); },
        ];
        Assert.All(calls, static call => Assert.Contains("never grant", Assert.Throws<ArgumentOutOfRangeException>(call).Message));
        Assert.Equal((3, 0), (set.Snapshot()[0].Available, set.Snapshot()[0].InFlight));
    }

    [Fact]
    public void A_weight_or_a_forecast_that_is_no_number_of_permits_is_refused()
    {
        LimitSet set = LimitSet.Create(new FakeTimeProvider(), new RateLimitOptions { Permits = 3, Window = s_second });
        Assert.Throws<ArgumentOutOfRangeException>(() => set.Estimate(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => set.Estimate(int.MinValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => set.Forecast(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => set.Pause(null, TimeSpan.MinValue, default));
    }

    /// <summary>The heaviest call that waits would wait for ever.</summary>
    [Fact]
    public async Task A_limit_lowered_below_a_call_that_waits_refuses_it()
    {
        LimitSet set = LimitSet.Create(new FakeTimeProvider(), new RateLimitOptions { Name = "second", Permits = 3, Window = s_second });
        Assert.True(set.TryAcquire(out _));
        Task<Permit> heavy = set.AcquireAsync(new PermitRequest { Permits = 3 }).AsTask();
        set.Update("second", 2);
        Assert.Equal(RateLimitRejection.Weight, (await Assert.ThrowsAsync<RateLimitRejectedException>(() => heavy)).Reason);
    }

    [Fact]
    public async Task Times_without_end_are_no_overflow()
    {
        FakeTimeProvider clock = new();
        LimitSet set = LimitSet.Create(clock, new RateLimitOptions { Permits = 1, Window = TimeSpan.FromDays(366) });
        Assert.True(set.TryAcquire(out Permit permit));
        permit.Complete();
        ValueTask<Permit> waits = set.AcquireAsync(new PermitRequest { Deadline = TimeSpan.MaxValue });
        Assert.Equal(TimeSpan.FromDays(366), set.Pause(null, TimeSpan.MaxValue, default));
        Assert.False(waits.IsCompleted);
        clock.Advance(TimeSpan.FromDays(367));
        (await waits).Complete();
    }

    /// <summary>Whoever waits is not harmed by the mistakes of others.</summary>
    [Fact]
    public async Task A_mistake_leaves_nobody_waiting()
    {
        FakeTimeProvider clock = new();
        LimitSet set = LimitSet.Create(clock, new RateLimitOptions { Name = "second", Permits = 1, Window = s_second });
        Assert.True(set.TryAcquire(out Permit permit));
        ValueTask<Permit> waits = set.AcquireAsync();
        Assert.Throws<ArgumentOutOfRangeException>(() => { _ = set.AcquireAsync(new PermitRequest { Permits = 2 }); });
        Assert.Throws<ArgumentOutOfRangeException>(() => set.Update("second", 0));
        Assert.Throws<ArgumentException>(() => set.Update("minute", 1));
        Assert.Throws<ArgumentException>(() => set.Pause("minute", s_second, default));
        Assert.Equal(1, set.Snapshot()[0].Waiting);

        permit.Complete();
        clock.Advance(2 * s_second);
        (await waits).Complete();
        Assert.Equal(0, set.Snapshot()[0].Waiting);
    }
}
