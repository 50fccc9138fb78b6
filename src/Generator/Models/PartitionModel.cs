namespace RateGen.Generator.Models;

/// <summary>One <see cref="PartitionKeyAttribute"/>.</summary>
/// <param name="Parameter">The name of the parameter, escaped.</param>
/// <param name="Limit">The name of the limit that is split, or null for every one of the scope Key.</param>
internal sealed record PartitionModel(string Parameter, string? Limit);
