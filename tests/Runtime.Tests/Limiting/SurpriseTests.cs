using RateGen.Limiting;
using RateGen.Runtime.Tests.Limiting.Simulation;

namespace RateGen.Runtime.Tests.Limiting;

/// <summary>Providers that do not count as they say: few refusals, early, and then none.</summary>
public sealed class SurpriseTests
{
    [Theory]
    [InlineData(1.2)]
    [InlineData(1.5)]
    [InlineData(1.7)]
    [InlineData(2.0)]
    public void A_window_that_lasts_longer_than_declared_is_learned(double stretch)
    {
        Scenario scenario = Saturated();
        Outcome outcome = Outcome.Run(scenario, server: (_, _) => new SlidingLogServer(scenario.Permits, (long)(scenario.Window.Ticks * stretch)));
        AssertLearned(outcome, best: 1 / stretch);
    }

    [Theory]
    [InlineData(1.2, 0.2)]
    [InlineData(1.7, 0.7)]
    [InlineData(2.0, 1.0)]
    public void A_margin_that_fits_leaves_nothing_to_learn(double stretch, double margin)
    {
        Scenario scenario = Saturated() with { Margin = margin };
        Outcome outcome = Outcome.Run(scenario, server: (_, _) => new SlidingLogServer(scenario.Permits, (long)(scenario.Window.Ticks * stretch)));
        Assert.Equal(0, outcome.Refused);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(10)]
    public void A_bucket_smaller_than_the_limit_is_learned(int burst)
    {
        Scenario scenario = Saturated();
        Outcome outcome = Outcome.Run(scenario, server: (_, _) => new TokenBucketServer(scenario.Permits, scenario.Window.Ticks, burst));
        AssertLearned(outcome, best: 1);
    }

    [Fact]
    public void A_sliding_counter_is_learned()
        => AssertLearned(Outcome.Run(Saturated()), best: 1);

    private static Scenario Saturated() => new(ServerKind.SlidingCounter, Profile.Lan, Demand.Saturated, 5) { Duration = TimeSpan.FromMinutes(8) };

    private static void AssertLearned(Outcome outcome, double best)
    {
        Assert.True(outcome.Refused is > 0 and <= 40, $"{outcome}");
        Assert.True(outcome.LateRefused == 0, $"{outcome}");
        Assert.True(outcome.Efficiency >= 0.9 * best, $"{outcome}, best {best}");
    }
}
