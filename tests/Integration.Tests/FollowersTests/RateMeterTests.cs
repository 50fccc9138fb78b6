using Microsoft.Extensions.Time.Testing;
using RateGen.Samples.Followers.Views;

namespace RateGen.Integration.Tests.FollowersTests;

public sealed class RateMeterTests
{
    [Fact]
    public void It_tells_what_the_last_second_brought()
    {
        FakeTimeProvider time = new();
        RateMeter meter = new(time);
        long count = 0;
        Assert.Equal(0, meter.Sample(count));
        for (int look = 1; look <= 30; look++)
        {
            time.Advance(TimeSpan.FromMilliseconds(100));
            count += 2;
            Assert.Equal(Math.Min(count, 20), meter.Sample(count));
        }

        time.Advance(TimeSpan.FromMilliseconds(900));
        Assert.Equal(2, meter.Sample(count));
        time.Advance(TimeSpan.FromMilliseconds(100));
        Assert.Equal(0, meter.Sample(count));
    }
}
