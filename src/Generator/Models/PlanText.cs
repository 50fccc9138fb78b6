using System.Globalization;

namespace RateGen.Generator.Models;

/// <summary>Plans in words.</summary>
internal static class PlanText
{
    private static readonly string[] s_units = ["second", "minute", "hour", "day", "month", "year"];

    /// <summary>60 requests per minute, 1,000 per calendar month, 0 USD per month.</summary>
    public static string Describe(PlanModel plan)
    {
        List<string> parts = [.. plan.Rates.Select(Describe), .. plan.Quotas.Select(Describe)];
        if (plan.Price is { } price)
        {
            parts.Add($"{price.Amount} {price.Currency} per {price.Per}");
        }

        return parts.Count == 0 ? "no limit is known" : string.Join("; ", parts);
    }

    /// <summary>15 requests per second.</summary>
    public static string Describe(this PlanRateModel rate)
        => Requests(rate.Max) + " per " + (rate.Every == 1 ? "" : Number(rate.Every) + " ") + s_units[(int)rate.Unit] + (rate.Every == 1 ? "" : "s")
            + (rate.Burst > rate.Max ? ", bursts of " + Number(rate.Burst) : "")
            + (rate.Scope == "ip" ? ", for all keys together" : "") + (rate.Operation is { } operation ? " for " + operation : "");

    /// <summary>1,000 requests per calendar month.</summary>
    public static string Describe(this PlanQuotaModel quota)
        => (quota.Max is { } max ? Requests(max) : "any number of requests") + " " + (quota.Period is { } period ? "per calendar " + s_units[(int)period] : "for life");

    private static string Requests(long count) => Number(count) + (count == 1 ? " request" : " requests");

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
