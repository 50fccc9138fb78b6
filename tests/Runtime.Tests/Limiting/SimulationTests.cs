using RateGen.Runtime.Tests.Limiting.Simulation;

namespace RateGen.Runtime.Tests.Limiting;

/// <summary>The promise, against simulated providers.</summary>
public sealed class SimulationTests
{
    public static TheoryData<Profile> Everywhere => [.. Profiles.WithoutResidual];

    [Theory, MemberData(nameof(Everywhere))]
    public void The_provider_never_has_a_reason_to_refuse(Profile profile)
    {
        foreach (ServerKind server in ServerKinds.OfThePromise)
        {
            foreach (Demand demand in Enum.GetValues<Demand>())
            {
                Outcome outcome = Outcome.Run(new(server, profile, demand, 1));
                Assert.True(outcome.Refused == 0, $"{server}, {profile}, {demand}: {outcome}");
                Assert.True(outcome.Calls > 500, $"{server}, {profile}, {demand}: {outcome}");
            }
        }
    }

    [Theory]
    [InlineData(Profile.None, 0.99)]
    [InlineData(Profile.Lan, 0.98)]
    [InlineData(Profile.Mobile, 0.91)]
    [InlineData(Profile.Spikes, 0.97)]
    public void The_limit_is_not_wasted(Profile profile, double least)
    {
        foreach (ServerKind server in ServerKinds.OfThePromise)
        {
            Outcome outcome = Outcome.Run(new(server, profile, Demand.Saturated, 2) { Duration = TimeSpan.FromMinutes(10) });
            Assert.True(outcome.Refused == 0 && outcome.Efficiency >= least, $"{server}, {profile}: {outcome}");
        }
    }

    [Theory]
    [InlineData(Profile.Lan)]
    [InlineData(Profile.Mobile)]
    [InlineData(Profile.SlowServer)]
    public void A_limit_per_minute_is_used_whatever_the_network(Profile profile)
    {
        foreach (ServerKind server in ServerKinds.OfThePromise)
        {
            Scenario scenario = new(server, profile, Demand.Saturated, 3) { Permits = 60, Window = TimeSpan.FromMinutes(1), Duration = TimeSpan.FromHours(1) };
            Outcome outcome = Outcome.Run(scenario);
            Assert.True(outcome.Refused == 0 && outcome.Efficiency >= 0.99, $"{server}, {profile}: {outcome}");
        }
    }

    [Theory, MemberData(nameof(Everywhere))]
    public void Smooth_pacing_suits_sliding_counters(Profile profile)
    {
        int calls = 0, refused = 0;
        for (int seed = 0; seed < 4; seed++)
        {
            Outcome outcome = Outcome.Run(new(ServerKind.SlidingCounter, profile, Demand.Saturated, seed) { Pacing = Pacing.Smooth, Duration = TimeSpan.FromMinutes(20) });
            calls += outcome.Calls;
            refused += outcome.Refused;
        }

        Assert.True(refused <= calls * 0.0002, $"{profile}: {refused} of {calls}");
    }

    /// <summary>The one assumption: round trips are not much shorter than all those before them. When it fails, it costs one window's calls at most, once.</summary>
    [Theory]
    [InlineData(Profile.First40Slow)]
    [InlineData(Profile.First45Slow)]
    public void A_path_that_was_slow_from_the_start_costs_at_most_one_incident(Profile profile)
    {
        foreach (ServerKind server in ServerKinds.OfThePromise)
        {
            for (int seed = 0; seed < 5; seed++)
            {
                Outcome outcome = Outcome.Run(new(server, profile, Demand.Saturated, seed));
                Assert.True(outcome.Refused <= 15 && outcome.LateRefused == 0, $"{server}, {profile}: {outcome}");
            }
        }
    }
}
