namespace RateGen.Generator.Models;

/// <summary>A parsed <c>When</c>: the value at the path is one of the values.</summary>
internal sealed record BodyConditionModel(EquatableArray<string> Path, EquatableArray<string> Values);
