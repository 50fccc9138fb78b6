using System.Threading.RateLimiting;

namespace RateGen.Limiting;

/// <summary>A lease that was not granted: why, and when to come back as far as anybody knows.</summary>
internal sealed class RefusedLease(string reason, Func<TimeSpan?> retryAfter) : RateLimitLease
{
    private readonly Lazy<TimeSpan?> _retryAfter = new(retryAfter);

    public override bool IsAcquired => false;

    public override IEnumerable<string> MetadataNames
        => _retryAfter.Value is null ? [MetadataName.ReasonPhrase.Name] : [MetadataName.RetryAfter.Name, MetadataName.ReasonPhrase.Name];

    public override bool TryGetMetadata(string metadataName, out object? metadata)
    {
        metadata = metadataName == MetadataName.ReasonPhrase.Name ? reason
            : metadataName == MetadataName.RetryAfter.Name ? _retryAfter.Value
            : null;
        return metadata is not null;
    }
}
