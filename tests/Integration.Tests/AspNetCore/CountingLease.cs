using System.Threading.RateLimiting;

namespace RateGen.Integration.Tests.AspNetCore;

/// <summary>What a hand-written limiter answers: yes or no.</summary>
internal sealed class CountingLease(bool isAcquired) : RateLimitLease
{
    public static CountingLease Acquired { get; } = new(true);

    public static CountingLease Refused { get; } = new(false);

    public override bool IsAcquired => isAcquired;

    public override IEnumerable<string> MetadataNames => [];

    public override bool TryGetMetadata(string metadataName, out object? metadata)
    {
        metadata = null;
        return false;
    }
}
