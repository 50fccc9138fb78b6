namespace RateGen.Generator.Models;

/// <summary>What a <c>plans.json</c> says, as far as code needs it.</summary>
internal sealed record PlansModel
{
    /// <summary>The id of the API: the name of its folder.</summary>
    public required string Api { get; init; }

    /// <summary>The name of the class that holds the plans.</summary>
    public required string ClassName { get; init; }

    public EquatableArray<PlanModel> Plans { get; init; }

    /// <summary>Limits that hold for every plan and are shared by all keys behind one address.</summary>
    public EquatableArray<PlanRateModel> Shared { get; init; }

    /// <summary>The request that tells the current figures, or null.</summary>
    public PlanProbeModel? Probe { get; init; }
}

/// <summary>One plan.</summary>
/// <param name="Name">The name as the provider writes it.</param>
/// <param name="Member">The name as C# writes it.</param>
/// <param name="Price">What it costs, or null when nobody says.</param>
/// <param name="Rates">Its rates.</param>
/// <param name="Quotas">Its quotas.</param>
internal sealed record PlanModel(string Name, string Member, PlanPriceModel? Price, EquatableArray<PlanRateModel> Rates, EquatableArray<PlanQuotaModel> Quotas);

/// <summary>What a plan costs.</summary>
/// <param name="Amount">The amount as it is written, so that no digit is lost.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Per">request, day, month or year.</param>
internal sealed record PlanPriceModel(string Amount, string Currency, string Per);

/// <summary>A rate of a plan: so many requests in any window.</summary>
/// <param name="Scope">key or ip.</param>
/// <param name="Max">How many requests.</param>
/// <param name="Every">How many units make the window.</param>
/// <param name="Unit">The unit: second, minute, hour or day.</param>
/// <param name="Burst">The size of the token bucket; 0 when it is none.</param>
/// <param name="Operation">Verb and path of the operation that the rate is for alone, or null.</param>
internal sealed record PlanRateModel(string Scope, int Max, int Every, RatePeriod Unit, int Burst, string? Operation);

/// <summary>A quota of a plan.</summary>
/// <param name="Scope">key or ip.</param>
/// <param name="Max">How many requests; null for any number.</param>
/// <param name="Period">The calendar period; null for life.</param>
internal sealed record PlanQuotaModel(string Scope, long? Max, RatePeriod? Period);

/// <summary>The request that tells the current figures: its path, and where each figure stands in the response.</summary>
internal sealed record PlanProbeModel(string Path, string? Plan, string? Rate, string? Quota, string? Used);
