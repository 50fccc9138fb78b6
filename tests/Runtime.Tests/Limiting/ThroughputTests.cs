using RateGen.Limiting;
using RateGen.Runtime.Tests.Limiting.Simulation;

namespace RateGen.Runtime.Tests.Limiting;

/// <summary><see cref="RateMode.Throughput"/>: what it gains, and its price.</summary>
public sealed class ThroughputTests
{
    [Theory]
    [InlineData(Profile.SlowServer, 0.78, 0.73)]
    [InlineData(Profile.None, 0.99, 1)]
    public void Slow_answers_hold_their_slots_for_less(Profile profile, double least, double mostStrict)
    {
        Outcome throughput = Run(profile, RateMode.Throughput), strict = Run(profile, RateMode.Strict);
        Assert.Equal((0, 0), (throughput.Refused, strict.Refused));
        Assert.True(throughput.Efficiency >= least && strict.Efficiency <= mostStrict, $"{throughput}, strict {strict}");
    }

    [Fact]
    public void A_path_that_became_slower_is_learned()
    {
        Outcome Slower(RateMode mode) => Outcome.Run(
            Scenario(Profile.None, mode) with { Duration = TimeSpan.FromMinutes(60) },
            server: (scenario, _) => new SlidingLogServer(scenario.Permits, scenario.Window.Ticks),
            way: static (leg, now) => now < TimeSpan.TicksPerMinute ? leg : leg with { Back = leg.Back + (200 * TimeSpan.TicksPerMillisecond) });
        Outcome throughput = Slower(RateMode.Throughput), strict = Slower(RateMode.Strict);
        Assert.True(throughput.Efficiency > 0.96 && strict.Efficiency < 0.85, $"{throughput}, strict {strict}");
        Assert.Equal((0, 0), (throughput.Refused, strict.Refused));
    }

    /// <summary>The price: a call that takes more than 250 ms longer on its way than another is counted too late.</summary>
    [Fact]
    public void Late_requests_are_refused_now_and_then()
    {
        Outcome throughput = Run(Profile.Spikes, RateMode.Throughput);
        Assert.True(throughput.Refused is > 0 and < 40, $"{throughput}");
        Assert.Equal(0, Run(Profile.Spikes, RateMode.Strict).Refused);
    }

    [Fact]
    public void A_limit_that_is_refilled_is_compensated_in_the_same_way()
    {
        VirtualTime time = new(0) { TimerLateness = 0 };
        LimitSet Set(RateMode mode) => LimitSet.Create(time, new RateLimitOptions { Permits = 1, Burst = 2, Window = TimeSpan.FromSeconds(10), Mode = mode });
        LimitSet strict = Set(RateMode.Strict), throughput = Set(RateMode.Throughput);
        time.RunUntil(TimeSpan.TicksPerMinute);
        foreach (LimitSet set in (LimitSet[])[strict, throughput])
        {
            set.TryAcquire(out _);
            set.TryAcquire(out Permit slow);
            slow.Sent();
            time.RunUntil(time.Now + (2 * TimeSpan.TicksPerSecond));
            slow.Complete();
        }

        Assert.Equal(TimeSpan.FromSeconds(10.001 - 2), strict.Estimate());
        Assert.Equal(TimeSpan.FromSeconds(10.001 + 0.25 - 2), throughput.Estimate());
    }

    private static Scenario Scenario(Profile profile, RateMode mode)
        => new(ServerKind.SlidingLog, profile, Demand.Saturated, 4) { Mode = mode, Duration = TimeSpan.FromMinutes(10) };

    private static Outcome Run(Profile profile, RateMode mode) => Outcome.Run(Scenario(profile, mode));
}
