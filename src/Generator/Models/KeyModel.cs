namespace RateGen.Generator.Models;

/// <summary>Where the API key travels.</summary>
internal sealed record KeyModel(string? Header, string? Query, string? Scheme);
