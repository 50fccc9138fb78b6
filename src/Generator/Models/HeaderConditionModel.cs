namespace RateGen.Generator.Models;

/// <summary>A parsed <c>WhenHeader</c>: the header has one of the values, or any when there are none.</summary>
internal sealed record HeaderConditionModel(string Name, EquatableArray<string> Values);
