using Microsoft.Extensions.Time.Testing;
using RateGen.Limiting;

namespace RateGen.Runtime.Tests.Limiting;

/// <summary>Which surprises belong together.</summary>
public sealed class SeriesTests
{
    /// <summary>A window that lasts 1.05 s meets one of 1 s at full burst every 20 s.</summary>
    [Theory]
    [InlineData(20, true)]
    [InlineData(60, true)]
    [InlineData(180, false)]
    public void A_second_surprise_within_a_minute_ends_the_bursts(int secondsApart, bool isSmooth)
    {
        FakeTimeProvider clock = new();
        LimitSet set = LimitSet.Create(clock, new RateLimitOptions { Permits = 15, Window = TimeSpan.FromSeconds(1) });
        for (int surprise = 0; surprise < 2; surprise++)
        {
            Assert.True(set.TryAcquire(out Permit refused));
            refused.Complete();
            set.Pause(null, TimeSpan.FromSeconds(1), refused);
            Assert.False(surprise == 0 && set.Snapshot()[0].IsSmooth);
            clock.Advance(TimeSpan.FromSeconds(secondsApart));
        }

        Assert.Equal((2, isSmooth), (set.Snapshot()[0].Incidents, set.Snapshot()[0].IsSmooth));
    }
}
