namespace RateGen.Generator.Models;

/// <summary>Where the response tells the current rate.</summary>
/// <param name="Rate">Where the number is.</param>
/// <param name="Limit">The name of the limit, or null for the only one.</param>
internal sealed record RateDiscoveryModel(NumberModel Rate, string? Limit);
