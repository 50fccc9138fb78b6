using System.Globalization;
using System.Text;
using RateGen.Limiting;

namespace RateGen.Integration.Tests.AspNetCore;

/// <summary>Outcomes as a table of Markdown.</summary>
internal static class LimitedTable
{
    public static string Of(LimitedReport report)
    {
        StringBuilder table = new();
        table.Append("| server | declared | accepted | refused | after the first minute | last refusal | rate/s | part of the best without refusals | rate/s of a flood | |\n");
        table.Append("|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (LimitedOutcome outcome in report.Outcomes)
        {
            bool isRate = outcome.Case.Limit is RateLimitOptions;
            string last = outcome.Refusals.Count > 0 ? string.Create(CultureInfo.InvariantCulture, $"{outcome.Refusals[^1].TotalSeconds:0.0} s") : "–";
            string rates = isRate ? string.Create(CultureInfo.InvariantCulture, $"{outcome.Rate:0.00} | {100 * report.PartOfBest(outcome):0} % | {outcome.Flood:0.00}") : "– | – | –";
            table.Append(CultureInfo.InvariantCulture,
                $"| {outcome.Case.Kind} | {outcome.Case.Declared} | {outcome.Accepted} | {outcome.Refusals.Count} | {report.Late(outcome)} | {last} | {rates} | {Verdict(report, outcome)} |\n");
        }

        table.Append(CultureInfo.InvariantCulture, $"\nThe heartbeat, of 100 ms, was late by at most {report.Latest.TotalMilliseconds:0} ms; by more than 15 ms {Count(report, 15)} times, by more than 95 ms {Count(report, 95)} times.\n");
        return table.ToString();
    }

    private static int Count(LimitedReport report, int milliseconds) => report.LateBeats.Count(beat => beat.Late.TotalMilliseconds > milliseconds);

    private static string Verdict(LimitedReport report, LimitedOutcome outcome)
        => report.Broken(outcome) is { } broken ? $"**broken**: {broken}" : report.IsExcused(outcome) ? "holds but for late heartbeats" : "holds";
}
