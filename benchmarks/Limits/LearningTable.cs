using System.Globalization;
using System.Text;
using RateGen.Runtime.Tests.Limiting.Simulation;

namespace RateGen.Benchmarks.Limits;

/// <summary>Servers that do not count as they say, in the simulator: what learning them costs, and what rate it ends at.</summary>
internal static class LearningTable
{
    public static int Write(int seeds)
    {
        DocsSection.Write("limits.md", "learning", Of(seeds));
        return 0;
    }

    private static string Of(int seeds)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"15 per second, no margin, saturated, 5 minutes of virtual time, {seeds} seeds. Refusals: mean and most of a run. Late: runs that were refused after the first minute. Rate: as a part of that of a client that knows the server, mean and least.\n\n");
        text.Append("| server | way | refusals | late | rate |\n|---|---|---|---|---|\n");
        foreach (int latest in (int[])[15, 95])
        {
            foreach (LearningCell cell in LearningCell.Heartbeat(TimeSpan.FromMilliseconds(latest)))
            {
                Append($"{cell.Server}, heartbeat up to {latest} ms late", cell);
            }
        }

        foreach (LearningCell cell in LearningCell.Others())
        {
            Append(cell.Server, cell);
        }

        return text.ToString();

        void Append(string server, LearningCell cell)
        {
            Outcome[] learns = [.. Enumerable.Range(0, seeds).AsParallel().Select(cell.Learns)];
            double best = Enumerable.Range(0, Math.Min(seeds, 8)).AsParallel().Select(cell.Knows).Average(static outcome => outcome.Efficiency);
            text.Append(CultureInfo.InvariantCulture, $"| {server} | {Name(cell.Way)} | {learns.Average(static outcome => outcome.Refused):0.0}, {learns.Max(static outcome => outcome.Refused)} ");
            text.Append(CultureInfo.InvariantCulture, $"| {learns.Count(static outcome => outcome.LateRefused > 0)} of {seeds} ");
            text.Append(CultureInfo.InvariantCulture, $"| {100 * learns.Average(static outcome => outcome.Efficiency) / best:0} %, {100 * learns.Min(static outcome => outcome.Efficiency) / best:0} % |\n");
        }
    }

    private static string Name(Way way) => way switch
    {
        Way.Loopback => "1 ms, timers up to 3 ms late",
        Way.Steady => "50 ms",
        Way.Lan => "LAN-like, 84 ms",
    };
}
