namespace RateGen.Quotas;

/// <summary>What a store knows of a period of a quota: a row.</summary>
/// <param name="Granted">How many permits were reserved by the call that asks; at most what it asked for.</param>
/// <param name="Reserved">How many permits of the period all processes have reserved, <paramref name="Granted"/> included.</param>
/// <param name="Reported">The largest number of used permits that the provider reported; 0 when it did not.</param>
/// <param name="ResetAt">When the period ends, if the provider said so; else null.</param>
public readonly record struct QuotaBalance(long Granted, long Reserved, long Reported, DateTimeOffset? ResetAt)
{
    /// <summary>What becomes of the row in <see cref="IQuotaStore.ReserveAsync"/>. Pure arithmetic, for stores.</summary>
    /// <param name="permits">How many permits are wanted; 0 only asks.</param>
    /// <param name="quota">How many permits the period holds.</param>
    /// <param name="report">What the provider says, or null.</param>
    public QuotaBalance Reserve(long permits, long quota, QuotaReport? report)
    {
        long reported = Math.Max(Reported, report?.Used ?? 0);
        long reserved = Math.Max(Reserved, (report?.Used ?? 0) + (report?.Held ?? 0));
        long used = Math.Max(reserved, reported), granted = Math.Clamp(quota - used, 0, permits);
        return new(granted, granted > 0 ? used + granted : reserved, reported, report?.ResetAt ?? ResetAt);
    }

    /// <summary>What becomes of the row in <see cref="IQuotaStore.ReturnAsync"/>. Pure arithmetic, for stores.</summary>
    /// <param name="permits">How many permits were not used.</param>
    public QuotaBalance Return(long permits) => this with { Granted = 0, Reserved = Math.Max(0, Reserved - permits) };
}
