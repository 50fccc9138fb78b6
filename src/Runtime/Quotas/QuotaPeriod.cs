namespace RateGen.Quotas;

/// <summary>One period of one quota: the key of a row in a store.</summary>
/// <param name="Limit">The quota.</param>
/// <param name="Start">When the period began, in UTC; <see cref="DateTimeOffset.MinValue"/> for a quota for life.</param>
public readonly record struct QuotaPeriod(LimitKey Limit, DateTimeOffset Start);
