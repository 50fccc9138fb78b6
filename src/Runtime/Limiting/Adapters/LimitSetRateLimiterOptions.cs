namespace RateGen.Limiting;

/// <summary>How a <see cref="LimitSetRateLimiter"/> treats its leases and its queue.</summary>
public sealed class LimitSetRateLimiterOptions
{
    /// <summary>
    /// How long a lease may stay open. One that nobody disposed by then counts as a failed call, so that its slot comes back.
    /// Default: 100 seconds. <see cref="Timeout.InfiniteTimeSpan"/>: for ever.
    /// </summary>
    public TimeSpan LeaseTimeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>A lease is refused when this many calls wait already for one of its limits. From 0 (do not wait). Null (default): no bound.</summary>
    public int? QueueLimit { get; init; }
}
