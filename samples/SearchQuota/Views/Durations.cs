using System.Globalization;

namespace RateGen.Samples.SearchQuota.Views;

/// <summary>Times as people say them.</summary>
internal static class Durations
{
    public static string Of(TimeSpan time) => time switch
    {
        { TotalMinutes: < 2 } => Text(time.TotalSeconds, "s"),
        { TotalHours: < 2 } => Text(time.TotalMinutes, "min"),
        { TotalDays: < 2 } => Text(time.TotalHours, "h"),
        _ => Text(time.TotalDays, "days"),
    };

    private static string Text(double count, string unit) => string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(count)} {unit}");
}
