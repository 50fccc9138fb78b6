namespace RateGen.Quotas;

/// <summary>Permits of a rate limit that are in use until a moment.</summary>
/// <param name="FreeAt">When they are free again, in UTC.</param>
/// <param name="Permits">How many; at least 1.</param>
public readonly record struct WindowCount(DateTimeOffset FreeAt, int Permits);
