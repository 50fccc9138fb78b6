namespace RateGen.Generator.Models;

/// <summary>The response headers that speak of one limit.</summary>
internal sealed record LimitHeadersModel(string? Remaining, string? Reset, ResetFormat Format);
