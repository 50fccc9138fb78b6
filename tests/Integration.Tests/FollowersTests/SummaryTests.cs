using System.Globalization;
using RateGen.Samples.Followers.Fetching;

namespace RateGen.Integration.Tests.FollowersTests;

public sealed class SummaryTests
{
    // 121 requests through 15 a second: 8 s at least, and a round trip of 20 ms.
    private static readonly Summary MainJob = new(2966, 121, 120, 0, 15, TimeSpan.FromMilliseconds(20), TimeSpan.FromSeconds(8.4));

    [Fact]
    public void Efficiency_is_the_least_time_over_the_time_taken() => Assert.Equal(8.02 / 8.4, MainJob.Efficiency, 6);

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fi-FI")]
    public void The_line_is_the_same_in_every_culture(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Equal("followers=2966 requests=121 refused=0 rate=14.29/s of=15/s efficiency=95.5% elapsed=8.4s", MainJob.ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Nothing_in_no_time_is_no_division_by_zero()
        => Assert.Equal("followers=0 requests=1 refused=0 rate=0.00/s of=15/s efficiency=0.0% elapsed=0.0s",
            new Summary(0, 1, 0, 0, 15, TimeSpan.Zero, TimeSpan.Zero).ToString());
}
