using System.Globalization;
using Spectre.Console;

namespace RateGen.Samples.SearchQuota.Views;

/// <summary>The month, line by line.</summary>
internal static class MonthView
{
    public static void Begin(IAnsiConsole console)
    {
        console.MarkupLine("[bold]A month with HyperSearchX[/] in virtual time; free plan: 60 a minute, 1,000 a month");
        console.WriteLine();
    }

    public static void Show(IAnsiConsole console, MonthStep step) => console.MarkupLine(string.Create(
        CultureInfo.InvariantCulture,
        $"[grey]{step.At:MM-dd HH:mm}[/]  {step.What,-26} [green]{step.Answered,3}[/] in {Durations.Of(step.Took),-6} left [bold]{step.Left}[/] [grey](provider {step.ProviderLeft})[/]"));

    public static void End(IAnsiConsole console, MonthResult result)
    {
        console.WriteLine();
        console.MarkupLine(string.Create(CultureInfo.InvariantCulture,
            $"searches={result.Searches} refused={result.Refused} used-up={result.UsedUpAt:yyyy-MM-ddTHH:mm} cost={result.Cost:0.00}USD"));
        console.WriteLine();
    }
}
