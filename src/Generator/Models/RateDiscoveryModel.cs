namespace RateGen.Generator.Models;

/// <summary>Where the response tells the current rate.</summary>
/// <param name="Access">The access after <c>response</c>: <c>.Rate</c>.</param>
/// <param name="NeedsCast">Whether the number converts to <c>double</c> only explicitly.</param>
/// <param name="Limit">The name of the limit, or null for the only one.</param>
internal sealed record RateDiscoveryModel(string Access, bool NeedsCast, string? Limit);
