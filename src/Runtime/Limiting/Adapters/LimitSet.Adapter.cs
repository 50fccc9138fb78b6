namespace RateGen.Limiting;

/// <content>What the limits offer to <see cref="LimitSetRateLimiter"/>.</content>
public sealed partial class LimitSet
{
    /// <summary>The limits as .NET's own abstraction, for Polly, ASP.NET Core and whatever else takes a <c>RateLimiter</c>.</summary>
    /// <param name="options">Its lease time-out and queue; null for the defaults.</param>
    /// <returns>A limiter over the same permits. Disposing it ends its own waiters and leaves the limits to their other users.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    public LimitSetRateLimiter AsRateLimiter(LimitSetRateLimiterOptions? options = null) => new(this, options ?? new());

    internal TimeProvider TimeProvider => _domain.Clock.TimeProvider;

    /// <summary>The heaviest call that all limits can grant.</summary>
    internal long HeaviestCall()
    {
        lock (_domain.Lock)
        {
            Refresh();
            long heaviest = long.MaxValue;
            foreach (LimitState limit in _limits)
            {
                heaviest = Math.Min(heaviest, limit.HeaviestCall);
            }

            return heaviest;
        }
    }

    /// <summary>Whether a call that arrives now would have its permits at once. Takes nothing.</summary>
    internal bool IsFree(int permits)
    {
        long timestamp = _domain.Clock.Timestamp();
        lock (_domain.Lock)
        {
            long now = Begin(timestamp);
            return IsFree(permits, now);
        }
    }

    /// <inheritdoc cref="TryAcquire(out Permit)"/>
    internal bool TryAcquire(int permits, out Permit permit)
    {
        permit = default;
        if (_ids.Length == 0)
        {
            return true;
        }

        long timestamp = _domain.Clock.Timestamp();
        lock (_domain.Lock)
        {
            long now = _domain.Advance(timestamp);
            Refresh();
            if (!IsFree(permits, now))
            {
                return false;
            }

            permit = Grant(permits, _domain.NextArrival(now), 0, now);
            return true;
        }
    }

    /// <summary>Whether forgetting the limits would lose nothing: all slots are free, nobody waits, nothing is paused or learned.</summary>
    internal bool IsIdle()
    {
        long timestamp = _domain.Clock.Timestamp();
        lock (_domain.Lock)
        {
            long now = Begin(timestamp);
            foreach (LimitState limit in _limits)
            {
                if (!limit.IsIdle(now))
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>How long, at most, an ended call keeps the limits from being idle. Quotas are left out.</summary>
    internal TimeSpan LongestHold()
    {
        TimeSpan longest = TimeSpan.Zero;
        foreach (LimitOptions options in _ids.Select(static id => id.Limit))
        {
            if (options is RateLimitOptions rate)
            {
                double windows = Math.Max(1.0, (double)rate.Burst / rate.Permits);
                TimeSpan hold = (rate.Window * (1 + rate.Margin) * windows) + LimitConstants.Epsilon;
                longest = hold > longest ? hold : longest;
            }
        }

        return longest;
    }
}
