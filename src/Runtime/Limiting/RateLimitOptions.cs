namespace RateGen.Limiting;

/// <summary>At most <see cref="Permits"/> permits in any half-open window of <see cref="Window"/>, as the provider sees them arrive.</summary>
public sealed class RateLimitOptions : LimitOptions
{
    /// <summary>How many permits the window holds; at least 1.</summary>
    public required int Permits { get; init; }

    /// <summary>The length of the window; above zero.</summary>
    public required TimeSpan Window { get; init; }

    /// <summary>The size of the token bucket when it is larger than <see cref="Permits"/>. 0 (default) or equal to it: no bucket, but slots.</summary>
    public int Burst { get; init; }

    /// <summary>By how much of itself the window is stretched: 0.2 is 20 %. From 0. Default: 0.</summary>
    public double Margin { get; init; }

    /// <summary>Whether permits may leave in a burst or evenly spaced. Default: <see cref="Pacing.Burst"/>.</summary>
    public Pacing Pacing { get; init; }

    /// <summary>Whether the limit is kept whatever the network does, or gives a little of that up for throughput. Default: <see cref="RateMode.Strict"/>.</summary>
    public RateMode Mode { get; init; }
}
