using Microsoft.Extensions.Time.Testing;
using RateGen.Samples.Followers.Fetching;

namespace RateGen.Integration.Tests.FollowersTests;

public sealed class RateMeterTests
{
    [Fact]
    public void It_tells_what_the_last_second_brought()
    {
        FakeTimeProvider time = new();
        RateMeter meter = new(time);
        Assert.Equal(0, meter.LastSecond);
        for (int step = 1; step <= 30; step++)
        {
            meter.Add();
            meter.Add();
            Assert.Equal(Math.Min(2 * step, 20), meter.LastSecond);
            time.Advance(TimeSpan.FromMilliseconds(100));
        }

        time.Advance(TimeSpan.FromMilliseconds(899));
        Assert.Equal(2, meter.LastSecond);
        time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(0, meter.LastSecond);
    }
}
