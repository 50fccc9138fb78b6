using System.Globalization;
using RateGen.Generator.Models;
using RateGen.Generator.Specs;

namespace RateGen.Tool.Plan;

/// <summary>How long a number of requests takes on a plan, and what it costs. Pure.</summary>
/// <param name="Seconds">The time at full speed; null when the plan never holds so many.</param>
/// <param name="Periods">How many periods of the price are begun, those in which a quota is waited for included.</param>
/// <param name="Time">The time in words.</param>
/// <param name="Cost">The cost in words.</param>
internal sealed record PlanForecast(double? Seconds, long Periods, string Time, string Cost)
{
    private const double Day = 86400;

    public static PlanForecast Of(PlanModel plan, EquatableArray<PlanRateModel> shared, long requests)
    {
        double seconds = 0;
        foreach (PlanRateModel rate in plan.Rates.Concat(shared).Where(static rate => rate.Operation is null))
        {
            // The last request leaves when all windows before its own are over; a bucket begins full.
            double window = WorstCase.Seconds(rate);
            seconds = Math.Max(seconds, rate.Burst > rate.Max
                ? Math.Max(0, requests - rate.Burst) * window / rate.Max
                : (requests - 1) / rate.Max * window);
        }

        string? never = null;
        foreach (PlanQuotaModel quota in plan.Quotas)
        {
            if (quota.Max is not { } max || requests <= max)
            {
                continue;
            }

            if (quota.Period is not { } period)
            {
                never = string.Create(CultureInfo.InvariantCulture, $"never: {max:N0} for life");
                continue;
            }

            seconds = Math.Max(seconds, (requests - 1) / max * Length(period));
        }

        double price = plan.Price is { Per: "day" } ? Day : plan.Price is { Per: "year" } ? Length(RatePeriod.PerYear) : Length(RatePeriod.PerMonth);
        long periods = (long)Math.Floor(seconds / price) + 1;
        return new PlanForecast(never is null ? seconds : null, periods, never ?? InWords(seconds), Price(plan.Price, requests, periods, never is null));
    }

    /// <summary>A time in its two largest units: 8 h 2 min.</summary>
    public static string InWords(double seconds)
    {
        seconds = Math.Ceiling(seconds);
        (long Count, string Unit)[] parts =
        [
            ((long)(seconds / Day), "d"), ((long)(seconds % Day / 3600), "h"), ((long)(seconds % 3600 / 60), "min"), ((long)(seconds % 60), "s"),
        ];
        (long Count, string Unit)[] shown = [.. parts.SkipWhile(static part => part.Count == 0).Take(2).Where(static part => part.Count > 0)];
        return shown.Length == 0 ? "at once" : string.Join(" ", shown.Select(static part => string.Create(CultureInfo.InvariantCulture, $"{part.Count} {part.Unit}")));
    }

    private static string Price(PlanPriceModel? price, long requests, long periods, bool isPossible)
    {
        if (!isPossible)
        {
            return "-";
        }

        if (price is null)
        {
            return "not listed";
        }

        decimal amount = decimal.Parse(price.Amount, CultureInfo.InvariantCulture) * (price.Per == "request" ? requests : periods);
        return string.Create(CultureInfo.InvariantCulture, $"{amount:0.00} {price.Currency}");
    }

    // Months and years of the calendar on average.
    private static double Length(RatePeriod period) => period switch
    {
        RatePeriod.PerMonth => 365.2425 * Day / 12,
        RatePeriod.PerYear => 365.2425 * Day,
        _ => Day,
    };
}
