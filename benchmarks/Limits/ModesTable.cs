using System.Globalization;
using System.Text;
using RateGen.Runtime.Tests.Limiting.Simulation;

namespace RateGen.Benchmarks.Limits;

/// <summary>What the other mode and the other pacing gain and cost, in the simulator.</summary>
internal static class ModesTable
{
    public static string Of(int seeds)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"15 per second, saturated, 10 minutes of virtual time, {seeds} seeds. Each cell: refused of 1,000 calls / share of 15 per second that was used.\n\n");
        text.Append("| network | `Strict`, sliding log | `Throughput`, sliding log | `Burst`, sliding counter | `Smooth`, sliding counter |\n|---|---|---|---|---|\n");
        foreach (Profile profile in Enum.GetValues<Profile>())
        {
            text.Append(CultureInfo.InvariantCulture, $"| {LimitsTable.Name(profile)} | {Cell(seeds, new(ServerKind.SlidingLog, profile, Demand.Saturated, 0))} ");
            text.Append(CultureInfo.InvariantCulture, $"| {Cell(seeds, new(ServerKind.SlidingLog, profile, Demand.Saturated, 0) { Mode = RateMode.Throughput })} ");
            text.Append(CultureInfo.InvariantCulture, $"| {Cell(seeds, new(ServerKind.SlidingCounter, profile, Demand.Saturated, 0))} ");
            text.Append(CultureInfo.InvariantCulture, $"| {Cell(seeds, new(ServerKind.SlidingCounter, profile, Demand.Saturated, 0) { Pacing = Pacing.Smooth })} |\n");
        }

        return text.ToString();
    }

    private static string Cell(int seeds, Scenario scenario)
    {
        Outcome[] outcomes = [.. Enumerable.Range(0, seeds).AsParallel().Select(seed => Outcome.Run(scenario with { Seed = seed, Duration = TimeSpan.FromMinutes(10) }))];
        double refused = 1000.0 * outcomes.Sum(static outcome => outcome.Refused) / outcomes.Sum(static outcome => outcome.Calls);
        return string.Create(CultureInfo.InvariantCulture, $"{refused:0.##} / {100 * outcomes.Average(static outcome => outcome.Efficiency):0.0} %");
    }
}
