using System.Threading.RateLimiting;
using RateGen.Limiting;

namespace RateGen.Http;

/// <summary>One permit of the limiter that a program plugs into a client, beside the declared limits. Disposing it gives it back.</summary>
internal sealed class ForeignLease(RateLimiter limiter) : IDisposable
{
    private RateLimitLease? _lease;

    /// <summary>Waits for the permit; throws when the limiter refuses it.</summary>
    public async ValueTask AcquireAsync(CancellationToken cancellationToken)
    {
        _lease = await limiter.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
        if (!_lease.IsAcquired)
        {
            TimeSpan estimate = _lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan wait) ? wait : TimeSpan.MaxValue;
            throw new RateLimitRejectedException(RateLimitRejection.RateLimiter, limiter.GetType().Name, estimate);
        }
    }

    public void Dispose() => _lease?.Dispose();
}
