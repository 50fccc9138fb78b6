using CsCheck;
using RateGen.Generator.Models;
using RateGen.Generator.Specs;

namespace RateGen.Generator.Tests.Specs;

/// <summary>The worst case is never exceeded by a limiter that is played out, and is reached exactly.</summary>
public sealed class WorstCaseTests
{
    [Theory]
    [InlineData(15, 1, 1, 15)]
    [InlineData(15, 1, 60, 900)]
    [InlineData(60, 60, 60, 60)]
    [InlineData(60, 60, 61, 120)]
    [InlineData(60, 60, 1, 60)]
    public void Slots_count_in_each_window(int permits, int window, int seconds, int expected) => Assert.Equal(expected, WorstCase.Of(Rate(permits, window), seconds));

    [Fact]
    public void A_bucket_counts_its_burst() => Assert.Equal((200, 300, 6200), (WorstCase.Of(Rate(100, 1) with { Burst = 200 }, 0), WorstCase.Of(Rate(100, 1) with { Burst = 200 }, 1), WorstCase.Of(Rate(100, 1) with { Burst = 200 }, 60)));

    [Fact]
    public void A_margin_stretches_the_window() => Assert.Equal((15, 30), (WorstCase.Of(Rate(15, 1) with { Margin = 0.1 }, 1.1), WorstCase.Of(Rate(15, 1) with { Margin = 0.1 }, 1.2)));

    [Fact]
    public void Even_spacing_allows_less() => Assert.Equal(59, WorstCase.Of(Rate(1, 1) with { Pacing = Pacing.Smooth }, 60));

    /// <summary>Greedy play in ticks of 1/20 s: whatever is free is taken at once.</summary>
    [Fact]
    public void Played_out()
        => Gen.Select(Gen.Int[1, 8], Gen.Int[1, 6], Gen.Int[0, 8], Gen.Int[1, 20]).Sample((permits, window, burst, seconds) =>
        {
            RateLimitModel limit = Rate(permits, window) with { Burst = burst > permits ? burst : 0 };
            int most = limit.Burst > 0 ? Bucket(permits, window, limit.Burst, seconds) : Slots(permits, window, seconds);

            Assert.Equal(WorstCase.Of(limit, seconds), most);
        }, iter: 2000);

    private static RateLimitModel Rate(int permits, int seconds) => new() { Permits = permits, Period = RatePeriod.PerSecond, Every = seconds };

    private static int Slots(int permits, int window, int seconds)
    {
        int started = 0;
        for (int tick = 0; tick < seconds * 20; tick++)
        {
            started += tick % (window * 20) == 0 ? permits : 0;
        }

        return started;
    }

    private static int Bucket(int permits, int window, int burst, int seconds)
    {
        int started = burst;
        long earned = 0;
        for (int tick = 0; tick < seconds * 20; tick++)
        {
            earned += permits;
            started += (int)(earned / (window * 20));
            earned %= window * 20;
        }

        return started;
    }
}
