using System.Globalization;

namespace RateGen.Generator.Models;

/// <summary>Limits in words, for remarks and messages.</summary>
internal static class LimitText
{
    private static readonly string[] s_units = ["second", "minute", "hour", "day", "month", "year"];
    private static readonly long[] s_seconds = [1, 60, 3600, 86400];

    /// <summary>The length of the window in seconds, without the margin.</summary>
    public static double WindowSeconds(this RateLimitModel limit) => (double)s_seconds[(int)limit.Period] * limit.Every;

    /// <summary>15 permits per second; 900 permits per 15 minutes; 1,000 permits per calendar month (UTC).</summary>
    public static string Describe(this LimitModel limit) => limit switch
    {
        RateLimitModel rate => Rate(rate),
        QuotaModel quota => Quota(quota),
        ConcurrencyLimitModel concurrency => Number(concurrency.Permits) + (concurrency.Permits == 1 ? " call" : " calls") + " at a time",
        _ => "",
    };

    /// <summary>Who shares the limit.</summary>
    public static string DescribeScope(this LimitModel limit) => limit.Scope switch
    {
        RateScope.Host => "for all keys together",
        RateScope.Client => "for each client object",
        _ => "for each API key",
    };

    private static string Rate(RateLimitModel limit)
    {
        string text = Permits(limit.Permits) + " per " + (limit.Every == 1 ? "" : Number(limit.Every) + " ") + s_units[(int)limit.Period] + (limit.Every == 1 ? "" : "s");
        if (limit.Burst > 0)
        {
            text += ", bursts of " + Number(limit.Burst);
        }

        if (limit.Pacing == Pacing.Smooth)
        {
            text += ", evenly spaced";
        }

        if (limit.Mode == RateMode.Throughput)
        {
            text += ", throughput first";
        }

        return limit.Margin > 0 ? text + ", window stretched by " + (limit.Margin * 100).ToString("0.##", CultureInfo.InvariantCulture) + " %" : text;
    }

    private static string Quota(QuotaModel quota) => quota.Period is { } period
        ? $"{Permits(quota.Permits)} per calendar {s_units[(int)period]} ({quota.Zone ?? "UTC"})"
        : Permits(quota.Permits) + " for life";

    private static string Permits(long count) => Number(count) + (count == 1 ? " permit" : " permits");

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
