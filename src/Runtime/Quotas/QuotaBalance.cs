namespace RateGen.Quotas;

/// <summary>What a store knows of a period of a quota.</summary>
/// <param name="Granted">How many permits were reserved by the call that asks; at most what it asked for.</param>
/// <param name="Reserved">How many permits of the period all processes have reserved, <paramref name="Granted"/> included.</param>
/// <param name="Reported">The largest number of used permits that the provider reported; 0 when it did not.</param>
/// <param name="ResetAt">When the period ends, if the provider said so; else null.</param>
public readonly record struct QuotaBalance(long Granted, long Reserved, long Reported, DateTimeOffset? ResetAt);
