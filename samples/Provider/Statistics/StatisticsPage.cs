using System.Globalization;
using System.Text;

namespace RateGen.Samples.Provider.Statistics;

/// <summary>The same figures for a person with a browser.</summary>
internal static class StatisticsPage
{
    private const int ShownSeconds = 60;

    public static string Render(StatisticsReport report) => $$"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="refresh" content="1">
        <title>Arrivals</title>
        <style>
        body { font: 15px/1.5 system-ui, sans-serif; max-width: 46em; margin: 2em auto; padding: 0 1em; color: #223 }
        table { border-collapse: collapse; font-variant-numeric: tabular-nums } td { padding: 0 .8em 0 0 }
        i { display: inline-block; height: .8em; background: #4a8 } i.no { background: #d54 }
        </style>
        </head>
        <body>
        {{RenderApi("HikerAPI", report.HikerApi)}}
        {{RenderApi("HyperSearchX", report.HyperSearchX)}}
        <p>As JSON: <code>curl /stats</code></p>
        </body>
        </html>
        """;

    private static string RenderApi(string name, ApiReport api)
    {
        StringBuilder html = new();
        html.Append(CultureInfo.InvariantCulture,
            $"<h2>{name}</h2>\n<p>{api.Arrived} arrived, {api.Refused} refused, at most {api.MostInOneSecond} accepted in any one second.</p>\n<table>\n");
        foreach (SecondReport second in api.Seconds.TakeLast(ShownSeconds).Reverse())
        {
            int accepted = second.Arrived - second.Refused;
            html.Append(CultureInfo.InvariantCulture,
                $"<tr><td>{second.At:HH:mm:ss}</td><td>{second.Arrived}</td><td><i style=\"width:{accepted * 8}px\"></i><i class=\"no\" style=\"width:{second.Refused * 8}px\"></i></td></tr>\n");
        }

        return html.Append("</table>").ToString();
    }
}
