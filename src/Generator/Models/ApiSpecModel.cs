namespace RateGen.Generator.Models;

/// <summary>One <see cref="ApiSpecAttribute"/>.</summary>
/// <param name="Id">The id of the API.</param>
/// <param name="Plan">The plan that the limits are checked against, or null.</param>
internal sealed record ApiSpecModel(string Id, string? Plan);
