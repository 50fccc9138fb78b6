namespace RateGen.Quotas;

/// <summary>What the provider says of a period of a quota.</summary>
/// <param name="Used">How many permits are used at least.</param>
/// <param name="Held">How many more the reporting process has reserved and not used yet.</param>
/// <param name="ResetAt">When the period ends, or null when the provider does not say.</param>
public readonly record struct QuotaReport(long Used, long Held, DateTimeOffset? ResetAt);
