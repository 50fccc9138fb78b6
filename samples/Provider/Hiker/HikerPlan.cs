namespace RateGen.Samples.Provider.Hiker;

/// <summary>One row of HikerAPI's table of plans. The figures' source: api-specs/hikerapi/plans.json.</summary>
/// <param name="Name">Its name.</param>
/// <param name="RequestsPerSecond">The rate limit.</param>
/// <param name="RequestsIncluded">How many requests it holds.</param>
/// <param name="PricePerRequest">The price of one in US dollars.</param>
public sealed record HikerPlan(string Name, int RequestsPerSecond, long RequestsIncluded, decimal PricePerRequest)
{
    /// <summary>The trial.</summary>
    public static HikerPlan Free { get; } = new("free", 1, 100, 0);

    /// <summary>The smallest paid plan.</summary>
    public static HikerPlan Start { get; } = new("start", 15, 1_000, 0.02m);

    /// <summary>The plan of the samples.</summary>
    public static HikerPlan Standard { get; } = new("standard", 15, 100_000, 0.001m);

    /// <summary>Business.</summary>
    public static HikerPlan Business { get; } = new("business", 15, 434_000, 0.00069m);

    /// <summary>Ultra; the page says "~1,000,000".</summary>
    public static HikerPlan Ultra { get; } = new("ultra", 15, 1_000_000, 0.0006m);

    /// <summary>All plans, as the page lists them.</summary>
    public static IReadOnlyList<HikerPlan> All { get; } = [Free, Start, Standard, Business, Ultra];
}
