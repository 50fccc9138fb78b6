using System.Threading.RateLimiting;
using Microsoft.Extensions.Time.Testing;
using RateGen.Limiting;

namespace RateGen.Runtime.Tests.Limiting.Adapters;

/// <summary>Limiters on a clock that stands still until a test moves it.</summary>
public abstract class RateLimiterTestBase
{
    protected FakeTimeProvider Clock { get; } = new();

    protected static RateLimitOptions PerSecond(int permits) => new() { Permits = permits, Window = TimeSpan.FromSeconds(1) };

    protected static ConcurrencyLimitOptions AtATime(int permits) => new() { Permits = permits };

    /// <summary>How long a slot of a limit per second stays taken after its call was answered.</summary>
    protected static TimeSpan Second { get; } = TimeSpan.FromSeconds(1) + LimitConstants.Epsilon;

    protected static TimeSpan Milliseconds(double milliseconds) => TimeSpan.FromMilliseconds(milliseconds);

    protected LimitSetRateLimiter Limiter(LimitSetRateLimiterOptions? options, params LimitOptions[] limits)
        => LimitSet.Create(Clock, limits).AsRateLimiter(options);

    protected LimitSetRateLimiter Limiter(params LimitOptions[] limits) => Limiter(null, limits);

    protected static RateLimitLease Granted(RateLimitLease lease)
    {
        Assert.True(lease.IsAcquired);
        Assert.Empty(lease.MetadataNames);
        Assert.False(lease.TryGetMetadata(MetadataName.RetryAfter, out _));
        return lease;
    }

    protected static (TimeSpan? RetryAfter, string Reason) Refused(RateLimitLease lease)
    {
        Assert.False(lease.IsAcquired);
        Assert.True(lease.TryGetMetadata(MetadataName.ReasonPhrase, out string? reason));
        bool hasTime = lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan retryAfter);
        string[] names = hasTime ? [MetadataName.RetryAfter.Name, MetadataName.ReasonPhrase.Name] : [MetadataName.ReasonPhrase.Name];
        Assert.Equal(names, lease.MetadataNames);
        Assert.Equal(names, lease.GetAllMetadata().Select(pair => pair.Key));
        Assert.False(lease.TryGetMetadata("NO_SUCH", out _));
        return (hasTime ? retryAfter : null, reason!);
    }
}
