using System.Globalization;
using System.Text;

namespace RateGen.Integration.Tests.AspNetCore;

/// <summary>Outcomes as a table of Markdown.</summary>
internal static class LimitedTable
{
    public static string Of(LimitedReport report)
    {
        StringBuilder table = new();
        table.AppendLine("| server | declared | accepted | refused | of these late | last refusal | rate/s | rate of a flood | part of the best without refusals |");
        table.AppendLine("|---|---|---|---|---|---|---|---|---|");
        foreach (LimitedOutcome outcome in report.Outcomes)
        {
            string last = outcome.LastRefusal is { } time ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s") : "–";
            string flood = outcome.Flood > 0 ? outcome.Flood.ToString("0.00", CultureInfo.InvariantCulture) : "–";
            table.AppendLine(CultureInfo.InvariantCulture,
                $"| {outcome.Case.Kind} | {outcome.Case.Declared} | {outcome.Accepted} | {outcome.Refused} | {outcome.LateRefused} | {last} | {outcome.Rate:0.00} | {flood} | {report.PartOfBest(outcome):0.0 %} |");
        }

        table.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"The server's limiters moved at least every {report.LongestHeartbeat.TotalMilliseconds:0} ms; 100 ms is what they should do.");
        return table.ToString();
    }
}
