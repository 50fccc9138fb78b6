using System.Threading.RateLimiting;

namespace RateGen.Limiting;

/// <summary>The answer to a request for no permits when one would be free.</summary>
internal sealed class EmptyLease : RateLimitLease
{
    public static readonly EmptyLease Instance = new();

    private EmptyLease() { }

    public override bool IsAcquired => true;

    public override IEnumerable<string> MetadataNames => [];

    public override bool TryGetMetadata(string metadataName, out object? metadata)
    {
        metadata = null;
        return false;
    }
}
