namespace RateGen;

/// <summary>What the provider said of a plan, beside what the plan says.</summary>
/// <param name="Plan">The plan that was asked about.</param>
/// <param name="ActualPlan">The name that the provider gave; null when it gave none.</param>
/// <param name="ActualRate">The permits of the rate that the provider gave; null when it gave none.</param>
/// <param name="ActualQuota">The permits of the quota that the provider gave; null when it gave none.</param>
/// <param name="Used">How many requests of the quota are used; null when the provider gave no number.</param>
public sealed record PlanReport(ApiPlan Plan, string? ActualPlan, int? ActualRate, long? ActualQuota, long? Used)
{
    /// <summary>Each difference in a sentence; empty when the provider confirms the plan.</summary>
    public IReadOnlyList<string> Differences { get; init; } = [];

    /// <summary>Whether the provider confirms the plan.</summary>
    public bool IsConfirmed => Differences.Count == 0;
}
