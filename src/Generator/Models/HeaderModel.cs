namespace RateGen.Generator.Models;

/// <summary>A header that every call carries; a null value removes it.</summary>
internal sealed record HeaderModel(string Name, string? Value);
