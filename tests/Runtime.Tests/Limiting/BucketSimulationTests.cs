using RateGen.Limiting;
using RateGen.Runtime.Tests.Limiting.Simulation;

namespace RateGen.Runtime.Tests.Limiting;

/// <summary>A burst larger than N, alone and beside other limits.</summary>
public sealed class BucketSimulationTests
{
    private static readonly RateLimitOptions s_gateway = new() { Name = "ip", Permits = 100, Window = TimeSpan.FromSeconds(1), Burst = 200, Scope = RateScope.Host };
    private static readonly RateLimitOptions s_minute = new() { Name = "minute", Permits = 60, Window = TimeSpan.FromMinutes(1) };

    public static TheoryData<Profile, Demand> Everywhere => [.. from profile in Profiles.WithoutResidual from demand in Enum.GetValues<Demand>() select (profile, demand)];

    [Theory, MemberData(nameof(Everywhere))]
    public void A_bucket_is_never_overdrawn(Profile profile, Demand demand)
    {
        Scenario scenario = new(ServerKind.TokenBucket, profile, demand, 6) { Permits = 100, Duration = TimeSpan.FromSeconds(130) };
        Outcome outcome = Outcome.Run(scenario, static (time, _) => new RealLimiter(time, s_gateway), static (_, _) => new TokenBucketServer(100, TimeSpan.TicksPerSecond, 200));
        Assert.True(outcome.Refused == 0, $"{profile}, {demand}: {outcome}");
        Assert.True(profile is not Profile.Lan || demand is Demand.Bursty || outcome.Efficiency >= 0.98, $"{profile}, {demand}: {outcome}");
    }

    [Theory]
    [InlineData(Profile.Lan)]
    [InlineData(Profile.Mobile)]
    public void Two_limits_are_both_kept_and_the_tighter_one_is_used(Profile profile)
    {
        Scenario scenario = new(ServerKind.SlidingLog, profile, Demand.Saturated, 7) { Permits = 60, Window = TimeSpan.FromMinutes(1), Duration = TimeSpan.FromMinutes(30) };
        Outcome outcome = Outcome.Run(
            scenario,
            static (time, _) => new RealLimiter(time, s_minute, s_gateway),
            static (_, _) => new BothServers(new SlidingLogServer(60, TimeSpan.TicksPerMinute), new TokenBucketServer(100, TimeSpan.TicksPerSecond, 200)));
        Assert.True(outcome.Refused == 0 && outcome.Efficiency >= 0.99, $"{profile}: {outcome}");
    }

    private sealed class BothServers(Server first, Server second) : Server(0, 0)
    {
        public override bool Accept(long at) => first.Accept(at) & second.Accept(at);
    }
}
