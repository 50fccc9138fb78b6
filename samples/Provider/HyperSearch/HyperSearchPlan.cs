namespace RateGen.Samples.Provider.HyperSearch;

/// <summary>One row of HyperSearchX's table of plans. The figures' source: api-specs/hypersearchx/plans.json.</summary>
/// <param name="Name">Its name.</param>
/// <param name="RequestsPerMonth">The monthly quota, or null for unlimited.</param>
/// <param name="RequestsPerMinute">The limit for each minute.</param>
/// <param name="PricePerMonth">The price of a month in US dollars, or null for "custom".</param>
public sealed record HyperSearchPlan(string Name, long? RequestsPerMonth, int RequestsPerMinute, decimal? PricePerMonth)
{
    /// <summary>Free.</summary>
    public static HyperSearchPlan Free { get; } = new("free", 1_000, 60, 0);

    /// <summary>Starter.</summary>
    public static HyperSearchPlan Starter { get; } = new("starter", 10_000, 200, 19);

    /// <summary>Pro.</summary>
    public static HyperSearchPlan Pro { get; } = new("pro", 100_000, 500, 79);

    /// <summary>Enterprise.</summary>
    public static HyperSearchPlan Enterprise { get; } = new("enterprise", null, 2_000, null);

    /// <summary>All plans, as the page lists them.</summary>
    public static IReadOnlyList<HyperSearchPlan> All { get; } = [Free, Starter, Pro, Enterprise];

    /// <summary>The gateway's limit for each address: requests per second on average.</summary>
    public const int GatewayRequestsPerSecond = 100;

    /// <summary>The gateway's limit for each address: how many at once.</summary>
    public const int GatewayBurst = 200;
}
