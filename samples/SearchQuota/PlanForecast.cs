using RateGen.Limiting;
using RateGen.Samples.SearchQuota.Api;

namespace RateGen.Samples.SearchQuota;

/// <summary>How long a number of searches takes on a plan, and what it costs: arithmetic, nothing is sent.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Duration">From its first day until the last search may be sent.</param>
/// <param name="Months">How many months are paid.</param>
/// <param name="Cost">What they cost; null when the provider names no price.</param>
/// <param name="Limit">What the last wait is for; null when nothing waits.</param>
internal sealed record PlanForecast(ApiPlan Plan, TimeSpan Duration, int Months, decimal? Cost, string? Limit)
{
    public static IReadOnlyList<PlanForecast> OfAll(long searches, DateTimeOffset start)
        => [.. ((ApiPlan[])[HyperSearchXPlans.Free, HyperSearchXPlans.Starter, HyperSearchXPlans.Pro, HyperSearchXPlans.Enterprise]).Select(plan => Of(plan, searches, start))];

    private static PlanForecast Of(ApiPlan plan, long searches, DateTimeOffset start)
    {
        LimitForecast forecast = LimitSet.Create(new Simulation.VirtualClock(start), [.. plan.Limits]).Forecast(searches);
        DateTimeOffset end = start + forecast.Duration;
        int months = ((end.Year - start.Year) * 12) + end.Month - start.Month + 1;
        return new(plan, forecast.Duration, months, plan.Price?.Amount * months, forecast.Limit);
    }
}
