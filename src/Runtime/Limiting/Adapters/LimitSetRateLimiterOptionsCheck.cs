namespace RateGen.Limiting;

/// <summary>Refuses options that cannot be meant.</summary>
internal static class LimitSetRateLimiterOptionsCheck
{
    public static void Throw(LimitSetRateLimiterOptions options)
    {
        if (options.LeaseTimeout <= TimeSpan.Zero && options.LeaseTimeout != Timeout.InfiniteTimeSpan)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.LeaseTimeout, "LimitSetRateLimiterOptions.LeaseTimeout must be above zero, or Timeout.InfiniteTimeSpan for ever.");
        }

        if (options.QueueLimit < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.QueueLimit, "LimitSetRateLimiterOptions.QueueLimit must not be negative. Null means no bound.");
        }
    }
}
