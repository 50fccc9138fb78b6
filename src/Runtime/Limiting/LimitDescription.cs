using System.Globalization;

namespace RateGen.Limiting;

/// <summary>Says a limit's numbers in words.</summary>
internal static class LimitDescription
{
    public static string Of(LimitOptions options) => options switch
    {
        RateLimitOptions rate => Of(rate),
        QuotaOptions { Period: { } period } quota => string.Create(CultureInfo.InvariantCulture, $"{quota.Permits} per calendar {Unit(period)} ({quota.Zone})"),
        QuotaOptions quota => string.Create(CultureInfo.InvariantCulture, $"{quota.Permits} for life"),
        ConcurrencyLimitOptions concurrency => string.Create(CultureInfo.InvariantCulture, $"{concurrency.Permits} at a time"),
        _ => options.GetType().Name,
    };

    private static string Of(RateLimitOptions rate)
    {
        string text = string.Create(CultureInfo.InvariantCulture, $"{rate.Permits} per {Span(rate.Window)}");
        if (rate.Burst > rate.Permits)
        {
            text += string.Create(CultureInfo.InvariantCulture, $", burst {rate.Burst}");
        }

        if (rate.Margin > 0)
        {
            text += string.Create(CultureInfo.InvariantCulture, $", margin {rate.Margin:0.###}");
        }

        if (rate.Pacing is Pacing.Smooth)
        {
            text += ", smooth";
        }

        return rate.Mode is RateMode.Throughput ? text + ", throughput first" : text;
    }

    private static string Span(TimeSpan span)
    {
        (long ticks, string unit) = span.Ticks switch
        {
            >= TimeSpan.TicksPerDay when span.Ticks % TimeSpan.TicksPerDay == 0 => (TimeSpan.TicksPerDay, "day"),
            >= TimeSpan.TicksPerHour when span.Ticks % TimeSpan.TicksPerHour == 0 => (TimeSpan.TicksPerHour, "hour"),
            >= TimeSpan.TicksPerMinute when span.Ticks % TimeSpan.TicksPerMinute == 0 => (TimeSpan.TicksPerMinute, "minute"),
            _ => (TimeSpan.TicksPerSecond, "second"),
        };
        double count = (double)span.Ticks / ticks;
        return count == 1 ? unit : string.Create(CultureInfo.InvariantCulture, $"{count:0.######} {unit}s");
    }

    private static string Unit(RatePeriod period) => period switch
    {
        RatePeriod.PerSecond => "second",
        RatePeriod.PerMinute => "minute",
        RatePeriod.PerHour => "hour",
        RatePeriod.PerDay => "day",
        RatePeriod.PerMonth => "month",
        RatePeriod.PerYear => "year",
    };
}
