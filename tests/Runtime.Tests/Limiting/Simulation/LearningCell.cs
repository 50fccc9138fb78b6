using RateGen.Limiting;

namespace RateGen.Runtime.Tests.Limiting.Simulation;

/// <summary>The way to a server whose windows are to be learned.</summary>
public enum Way
{
    /// <summary>A millisecond there and back, and timers that are up to 3 ms late: what sockets on one machine do.</summary>
    Loopback,

    /// <summary>50 ms, always.</summary>
    Steady,

    /// <summary>84 ms, with jitter.</summary>
    Lan,
}

/// <summary>A server that does not count as it says, and a client that does not know: 15 per second, full demand, five minutes.</summary>
/// <param name="Server">Its name.</param>
/// <param name="Way">How it is reached.</param>
/// <param name="Known">What a client declares that knows the server.</param>
/// <param name="Create">Makes one.</param>
internal sealed record LearningCell(string Server, Way Way, RateLimitOptions Known, Func<Scenario, Random, Server> Create)
{
    /// <summary>ASP.NET Core's limiters, by their segments; 0 is the token bucket and 1 the fixed window. Each with the margin of docs/limits.md.</summary>
    private static readonly (string Name, int Segments, double Margin)[] s_heartbeat =
        [("token bucket", 0, 0.12), ("fixed window", 1, 0.12), ("12 segments", 12, 0.35), ("10 segments", 10, 1.05), ("20 segments", 20, 1.05)];

    public static IEnumerable<LearningCell> Heartbeat(TimeSpan latest)
        => from server in s_heartbeat
           from way in Enum.GetValues<Way>()
           select new LearningCell(server.Name, way, Limit(server.Margin), (scenario, random) => server.Segments == 0
               ? new HeartbeatTokenServer(scenario.Permits, scenario.Window.Ticks, random, latest)
               : new HeartbeatWindowServer(scenario.Permits, scenario.Window.Ticks, server.Segments, random, latest));

    public static IEnumerable<LearningCell> Others()
        => from way in Enum.GetValues<Way>()
           from cell in (LearningCell[])
           [
               new("sliding counter", way, Limit(0, Pacing.Smooth), static (scenario, random) => ServerKinds.Create(ServerKind.SlidingCounter, scenario.Permits, scenario.Window.Ticks, random)),
               new("bucket of 5", way, Limit(0, Pacing.Smooth), static (scenario, _) => new TokenBucketServer(scenario.Permits, scenario.Window.Ticks, 5)),
               .. new[] { 1.05, 1.2, 1.5, 1.7, 2, 3 }.Select(stretch => new LearningCell(
                   string.Create(System.Globalization.CultureInfo.InvariantCulture, $"log of {stretch} s"), way, Limit(stretch - 1),
                   (scenario, _) => new SlidingLogServer(scenario.Permits, (long)(scenario.Window.Ticks * stretch)))),
           ]
           select cell;

    /// <summary>A client that declares what the server says.</summary>
    public Outcome Learns(int seed) => Run(Limit(0), seed);

    /// <summary>A client that knows the server.</summary>
    public Outcome Knows(int seed) => Run(Known, seed);

    private static RateLimitOptions Limit(double margin, Pacing pacing = Pacing.Burst) => new() { Permits = 15, Window = TimeSpan.FromSeconds(1), Margin = margin, Pacing = pacing };

    private Outcome Run(RateLimitOptions limit, int seed)
    {
        Scenario scenario = new(ServerKind.FixedWall, Way is Way.Lan ? Profile.Lan : Profile.None, Demand.Saturated, seed)
        {
            Margin = limit.Margin,
            Pacing = limit.Pacing,
            Duration = TimeSpan.FromMinutes(5),
            TimerLateness = TimeSpan.FromMilliseconds(Way is Way.Loopback ? 3 : 1),
        };
        Leg loopback = new(Leg.Milliseconds(0.4), Leg.Milliseconds(0.2), Leg.Milliseconds(0.4));
        return Outcome.Run(scenario, server: Create, way: Way is Way.Loopback ? (_, _) => loopback : null);
    }
}
