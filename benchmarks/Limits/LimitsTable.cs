using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using RateGen.Runtime.Tests.Limiting.Simulation;

namespace RateGen.Benchmarks.Limits;

/// <summary>Runs the simulator over servers, networks, demands and seeds, and writes what came of it into docs/limits.md.</summary>
internal static class LimitsTable
{
    /// <returns>0 when the promise was kept, 1 when a provider of the promise refused.</returns>
    public static int Write(int seeds)
    {
        ConcurrentDictionary<(ServerKind Server, Profile Profile), Cell> cells = new();
        var runs = from server in ServerKinds.OfThePromise
                   from profile in Enum.GetValues<Profile>()
                   from demand in Enum.GetValues<Demand>()
                   from seed in Enumerable.Range(0, seeds)
                   select new Scenario(server, profile, demand, seed) { Duration = TimeSpan.FromMinutes(10) };
        Parallel.ForEach(runs, scenario =>
        {
            Outcome outcome = Outcome.Run(scenario);
            cells.AddOrUpdate((scenario.Server, scenario.Profile), Cell.Of(scenario, outcome), (_, cell) => cell + Cell.Of(scenario, outcome));
        });

        DocsSection.Write("limits.md", "simulator", Text(cells, seeds));
        DocsSection.Write("limits.md", "modes", ModesTable.Of(seeds));
        return cells.Any(static cell => Profiles.WithoutResidual.Contains(cell.Key.Profile) && cell.Value.Refused > 0) ? 1 : 0;
    }

    private static string Text(ConcurrentDictionary<(ServerKind Server, Profile Profile), Cell> cells, int seeds)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"15 per second, 10 minutes of virtual time, {seeds} seeds, each saturated, in batches and fanned out: {cells.Sum(static cell => (long)cell.Value.Calls):N0} calls.\n");
        text.Append("Each cell: refused calls / share of 15 per second that was used under saturated demand.\n\n");
        text.Append("| network | ").AppendJoin(" | ", ServerKinds.OfThePromise.Select(Name)).Append(" |\n|---|").Insert(text.Length, "---|", ServerKinds.OfThePromise.Length).Append('\n');
        foreach (Profile profile in Enum.GetValues<Profile>())
        {
            text.Append(CultureInfo.InvariantCulture, $"| {Name(profile)} | ");
            text.AppendJoin(" | ", ServerKinds.OfThePromise.Select(server => cells[(server, profile)].ToString())).Append(" |\n");
        }

        return text.ToString();
    }

    private static string Name(ServerKind server) => server switch
    {
        ServerKind.FixedWall => "fixed window, wall clock",
        ServerKind.FirstCall => "fixed window, first call",
        ServerKind.SlidingLog => "sliding log",
        ServerKind.TokenBucket => "token bucket of N",
        ServerKind.LeakyBucket => "leaky bucket, burst N",
        ServerKind.SlidingCounter => "sliding counter",
    };

    public static string Name(Profile profile) => profile switch
    {
        Profile.None => "no jitter, 50 ms",
        Profile.Lan => "LAN-like, 84 ms",
        Profile.ColdStart => "cold start: 120 ms handshakes",
        Profile.Mobile => "mobile: 40 ms + log-normal each way",
        Profile.Spikes => "spikes: 0.5 % are 300–800 ms late",
        Profile.SlowServer => "slow server: log-normal, 300 ms",
        Profile.Mixed => "mixed: half 30 ms, half 1.2 s",
        Profile.SlowMinute => "slow for a minute, fast again",
        Profile.First40Slow => "the first 40 answers are 200 ms slower",
        Profile.First45Slow => "the first 45 answers are 200 ms slower (worst case)",
    };

    private readonly record struct Cell(int Calls, int Refused, double Efficiency, int Saturated)
    {
        public static Cell Of(Scenario scenario, Outcome outcome)
        {
            bool isSaturated = scenario.Demand is Demand.Saturated;
            return new(outcome.Calls, outcome.Refused, isSaturated ? outcome.Efficiency : 0, isSaturated ? 1 : 0);
        }

        public static Cell operator +(Cell left, Cell right)
            => new(left.Calls + right.Calls, left.Refused + right.Refused, left.Efficiency + right.Efficiency, left.Saturated + right.Saturated);

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Refused} / {100 * Efficiency / Saturated:0.0} %");
    }
}
