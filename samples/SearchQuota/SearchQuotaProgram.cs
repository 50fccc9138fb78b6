using RateGen.Samples.SearchQuota.Views;
using Spectre.Console;

namespace RateGen.Samples.SearchQuota;

/// <summary>Plays the month, then tells what the plans would cost.</summary>
internal static class SearchQuotaProgram
{
    public static async Task<int> RunAsync(IAnsiConsole console, long searches)
    {
        string folder = Directory.CreateTempSubdirectory("rategen-search-").FullName;
        try
        {
            MonthView.Begin(console);
            MonthResult result = await new Month(Path.Combine(folder, "quota.db"), step => MonthView.Show(console, step)).RunAsync();
            MonthView.End(console, result);
            PlansView.Show(console, searches, PlanForecast.OfAll(searches, new(2026, 7, 1, 0, 0, 0, TimeSpan.Zero)));
            return result.Refused == 0 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
