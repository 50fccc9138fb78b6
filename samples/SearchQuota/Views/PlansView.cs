using System.Globalization;
using Spectre.Console;

namespace RateGen.Samples.SearchQuota.Views;

/// <summary>What the plans would cost, as a table.</summary>
internal static class PlansView
{
    public static void Show(IAnsiConsole console, long searches, IReadOnlyList<PlanForecast> forecasts)
    {
        Table table = new Table().Border(TableBorder.Rounded)
            .Title(string.Create(CultureInfo.InvariantCulture, $"{searches:N0} searches from the first of a month"))
            .AddColumn("plan").AddColumn("price").AddColumn("takes").AddColumn("costs").AddColumn("waits for");
        table.Columns[2].RightAligned();
        table.Columns[3].RightAligned();
        foreach (PlanForecast forecast in forecasts)
        {
            table.AddRow(
                forecast.Plan.Name,
                forecast.Plan.Price is { } price ? string.Create(CultureInfo.InvariantCulture, $"${price.Amount:0.##} a month") : "custom",
                Durations.Of(forecast.Duration),
                forecast.Cost is { } cost ? string.Create(CultureInfo.InvariantCulture, $"${cost:N0}") : "?",
                forecast.Limit ?? "nothing");
        }

        console.Write(table);
    }
}
