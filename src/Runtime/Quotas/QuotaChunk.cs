namespace RateGen.Quotas;

/// <summary>How many permits of a quota a process holds at most without having used them: what a crash can lose.</summary>
internal static class QuotaChunk
{
    private const long Largest = 100;

    private const int PartOfQuota = 100;

    /// <summary>A hundredth of the quota, at most 100 and at least 1.</summary>
    public static long Of(long quota) => Math.Clamp(quota / PartOfQuota, 1, Largest);

    /// <summary>Half of a chunk: when no more than this is left, it is filled up again.</summary>
    public static long Half(long quota) => Of(quota) / 2;
}
