using RateGen.Limiting;

namespace RateGen;

/// <summary>One plan of a provider: what it allows and what it costs. Generated from <c>plans.json</c> beside the clients that name the API.</summary>
public sealed class ApiPlan
{
    /// <summary>The id of the API: that of <see cref="ApiSpecAttribute"/>.</summary>
    public required string Api { get; init; }

    /// <summary>The name of the plan, as the provider writes it.</summary>
    public required string Name { get; init; }

    /// <summary>Its rates and quotas. A quota of <see cref="long.MaxValue"/> permits has no bound. Default: none.</summary>
    public IReadOnlyList<LimitOptions> Limits { get; init; } = [];

    /// <summary>What it costs; null (default) when the provider does not say.</summary>
    public PlanPrice? Price { get; init; }

    /// <summary>The request that tells the figures in force; null (default) when the provider has none.</summary>
    public PlanProbe? Probe { get; init; }

    /// <summary>The API and the name: <c>hypersearchx/pro</c>.</summary>
    public override string ToString() => $"{Api}/{Name}";
}
