using RateGen.Limiting;

namespace RateGen.Runtime.Tests.Limiting.Simulation;

/// <summary>One run: callers, a limiter, a network and a server.</summary>
internal sealed record Scenario(ServerKind Server, Profile Profile, Demand Demand, int Seed)
{
    public int Permits { get; init; } = 15;

    public TimeSpan Window { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan Duration { get; init; } = TimeSpan.FromSeconds(150);

    public Pacing Pacing { get; init; }

    public double Margin { get; init; }

    public RateMode Mode { get; init; }

    /// <summary>How late timers fire at most.</summary>
    public TimeSpan TimerLateness { get; init; } = TimeSpan.FromMilliseconds(1);

    public RateLimitOptions Limit => new() { Permits = Permits, Window = Window, Pacing = Pacing, Margin = Margin, Mode = Mode };
}

/// <param name="Calls">The calls that were answered.</param>
/// <param name="Refused">How many of them were refused.</param>
/// <param name="LateRefused">How many of them after the first minute.</param>
/// <param name="Efficiency">Accepted calls after the first tenth, as a share of N per window.</param>
internal sealed record Outcome(int Calls, int Refused, int LateRefused, double Efficiency)
{
    public static Outcome Run(Scenario scenario, Func<VirtualTime, Scenario, ILimiter>? limiter = null, Func<Scenario, Random, Server>? server = null, Func<Leg, long, Leg>? way = null)
    {
        VirtualTime time = new(scenario.Seed) { TimerLateness = scenario.TimerLateness.Ticks };
        Random random = new(scenario.Seed * 7919);
        Server counting = server?.Invoke(scenario, random) ?? ServerKinds.Create(scenario.Server, scenario.Permits, scenario.Window.Ticks, random);
        Callers callers = new(time, random, scenario, counting, limiter?.Invoke(time, scenario) ?? new RealLimiter(time, scenario.Limit), way);
        callers.Start();
        time.RunUntil(scenario.Duration.Ticks);
        long steady = scenario.Duration.Ticks - callers.SteadyFrom;
        double possible = scenario.Permits * (double)steady / scenario.Window.Ticks;
        return new(callers.Calls, callers.Refused, callers.LateRefused, callers.SteadyAccepted / possible);
    }
}
