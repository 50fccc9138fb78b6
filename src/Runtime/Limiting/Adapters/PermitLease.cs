using System.Threading.RateLimiting;

namespace RateGen.Limiting;

/// <summary>A lease that <see cref="LimitSetRateLimiter"/> granted. Dispose it when the response headers have arrived.</summary>
/// <remarks>
/// Disposing says that the call was answered. Who knows better calls <see cref="Fail"/> or <see cref="Cancel"/> first; the first of the three counts.
/// </remarks>
public sealed class PermitLease : RateLimitLease
{
    private readonly LimitSetRateLimiter _limiter;
    private readonly Permit _permit;
    private int _ended;

    internal PermitLease(LimitSetRateLimiter limiter, in Permit permit)
    {
        _limiter = limiter;
        _permit = permit;
    }

    /// <inheritdoc/>
    public override bool IsAcquired => true;

    /// <summary>None: a granted lease tells nothing.</summary>
    public override IEnumerable<string> MetadataNames => [];

    /// <summary>When the lease was granted, in timestamp units.</summary>
    internal long OpenedAt { get; set; }

    /// <summary>Whether the lease stands in the list of open leases. Belongs to that list's lock, like its neighbours.</summary>
    internal bool IsListed { get; set; }

    internal PermitLease? Previous { get; set; }

    internal PermitLease? Next { get; set; }

    /// <summary>The call failed after it may have left: a time-out, a broken connection. The slot is free one window from now.</summary>
    public void Fail() => End(PermitEnd.Failed);

    /// <summary>The call surely never left. The slot is free at once and quotas get the permit back.</summary>
    public void Cancel() => End(PermitEnd.Cancelled);

    /// <inheritdoc/>
    public override bool TryGetMetadata(string metadataName, out object? metadata)
    {
        metadata = null;
        return false;
    }

    /// <summary>Ends the permit, once. Returns whether this was the first end.</summary>
    internal bool End(PermitEnd end)
    {
        if (Interlocked.Exchange(ref _ended, 1) != 0)
        {
            return false;
        }

        _limiter.Close(this);
        switch (end)
        {
            case PermitEnd.Completed:
                _permit.Complete();
                break;
            case PermitEnd.Failed:
                _permit.Fail();
                break;
            case PermitEnd.Cancelled:
                _permit.Cancel();
                break;
        }

        return true;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) => End(PermitEnd.Completed);
}
