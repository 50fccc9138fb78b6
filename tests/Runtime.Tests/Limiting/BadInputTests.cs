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
}
