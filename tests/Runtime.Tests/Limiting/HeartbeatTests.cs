using RateGen.Runtime.Tests.Limiting.Simulation;

namespace RateGen.Runtime.Tests.Limiting;

/// <summary>ASP.NET Core's limiters, which move on a heartbeat of 100 ms: see docs/adr/0009-margins-for-asp-net-core.md.</summary>
public sealed class HeartbeatTests
{
    /// <summary>A calm machine and one that is late by almost a heartbeat now and then, with the margin that each server needs.</summary>
    [Theory]
    [InlineData(0, 15, 0.12)]
    [InlineData(1, 15, 0.12)]
    [InlineData(12, 15, 0.35)]
    [InlineData(10, 15, 1.05)]
    [InlineData(20, 15, 1.05)]
    [InlineData(0, 95, 0.2)]
    [InlineData(1, 95, 0.2)]
    [InlineData(12, 95, 0.5)]
    [InlineData(10, 95, 1.2)]
    [InlineData(20, 95, 1.5)]
    public void With_the_margin_that_matches_nothing_is_refused(int segments, int latest, double margin)
        => Assert.All(Run(segments, latest, margin), static outcome => Assert.Equal(0, outcome.Refused));

    /// <summary>Who does not know that the bucket is filled on a beat keeps its promise all the same, and at its full rate.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(15)]
    [InlineData(40)]
    [InlineData(100)]
    public void A_token_bucket_refuses_nothing_without_a_margin(int permits)
    {
        Outcome[] outcomes = [.. Enumerable.Range(0, 9).Select(seed => Bucket(permits, seed, static (time, scenario) => new RealLimiter(time, scenario.Limit)))];
        Assert.All(outcomes, static outcome => Assert.Equal(0, outcome.Refused));
        Assert.All(outcomes.Where(static (_, seed) => seed % 2 == 0), static outcome => Assert.True(outcome.Efficiency >= 0.97, $"{outcome}"));
    }

    public static TheoryData<string, Way> Servers => [.. LearningCell.Heartbeat(default).Select(static cell => (cell.Server, cell.Way))];

    /// <summary>Without one they refuse a few calls, early, and the rate ends near that of a client that knows them.</summary>
    [Theory, MemberData(nameof(Servers))]
    public void Without_a_margin_the_server_is_learned(string server, Way way)
    {
        LearningCell cell = Assert.Single(LearningCell.Heartbeat(TimeSpan.FromMilliseconds(15)), cell => cell.Server == server && cell.Way == way);
        double best = Enumerable.Range(0, 2).Average(seed => cell.Knows(seed).Efficiency);
        Outcome[] outcomes = [.. Enumerable.Range(0, 6).Select(cell.Learns)];
        int mostLate = server == "10 segments" ? 1 : 0; // Its windows vary by a third: in one run of six a long one comes late.
        Assert.All(outcomes, outcome => Assert.True(outcome.Refused <= 40 && outcome.LateRefused <= mostLate, $"{outcome}"));
        Assert.True(outcomes.Sum(static outcome => outcome.LateRefused) <= 2 * mostLate, $"{outcomes.Sum(static outcome => outcome.LateRefused)} late");
        Assert.True(outcomes.Average(static outcome => outcome.Efficiency) >= 0.92 * best, $"{outcomes[0]}, best {best}");
        Assert.All(outcomes, outcome => Assert.True(outcome.Efficiency >= 0.85 * best, $"{outcome}, best {best}"));
    }

    private static Outcome Bucket(int permits, int seed, Func<VirtualTime, Scenario, ILimiter> limiter) => Outcome.Run(
        new(ServerKind.TokenBucket, seed % 3 == 0 ? Profile.Lan : Profile.None, seed % 2 == 0 ? Demand.Saturated : Demand.Bursty, seed) { Permits = permits, TimerLateness = TimeSpan.FromMilliseconds(1 + (seed % 3)) },
        limiter,
        static (scenario, random) => new HeartbeatTokenServer(scenario.Permits, scenario.Window.Ticks, random, TimeSpan.FromMilliseconds(15)));

    private static Outcome[] Run(int segments, int latest, double margin) => [.. Enumerable.Range(0, 8).Select(seed => Outcome.Run(
        new(ServerKind.FixedWall, seed % 2 == 0 ? Profile.None : Profile.Lan, Demand.Saturated, seed) { Margin = margin, Duration = TimeSpan.FromMinutes(5) },
        server: (scenario, random) => segments == 0
            ? new HeartbeatTokenServer(scenario.Permits, scenario.Window.Ticks, random, TimeSpan.FromMilliseconds(latest))
            : new HeartbeatWindowServer(scenario.Permits, scenario.Window.Ticks, segments, random, TimeSpan.FromMilliseconds(latest))))];
}
