using Microsoft.Extensions.Time.Testing;
using RateGen.Samples.Provider.Limiting;

namespace RateGen.Integration.Tests.ProviderTests;

public sealed class RequestQuotaTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 12, 31, 23, 59, 59, TimeSpan.Zero));

    [Fact]
    public void A_month_ends_with_the_month_in_utc()
    {
        RequestQuota quota = new(1000, monthly: true, used: 999, _time);
        Assert.Equal(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero), quota.ResetsAt);
        Assert.True(quota.TryTake());
        Assert.False(quota.TryTake());
        Assert.Equal(0, quota.Remaining);

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1000, quota.Remaining);
        Assert.Equal(new DateTimeOffset(2027, 2, 1, 0, 0, 0, TimeSpan.Zero), quota.ResetsAt);
    }

    [Fact]
    public void What_is_held_for_life_never_comes_back()
    {
        RequestQuota quota = new(100, monthly: false, used: 100, _time);
        _time.Advance(TimeSpan.FromDays(400));
        Assert.False(quota.TryTake());
    }

    [Fact]
    public void Unlimited_counts_and_never_refuses()
    {
        RequestQuota quota = new(null, monthly: true, used: 1_000_000, _time);
        Assert.True(quota.TryTake());
        Assert.Equal(1_000_001, quota.Used);
        Assert.Null(quota.Remaining);
    }
}
