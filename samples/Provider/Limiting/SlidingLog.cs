namespace RateGen.Samples.Provider.Limiting;

/// <summary>At most so many requests in any window that ends now: the strictest reading of "N per second".</summary>
public sealed class SlidingLog(int permits, TimeSpan window, TimeProvider timeProvider) : RateCounter
{
    // The times of the last accepted requests; the next one overwrites the oldest.
    private readonly long[] _accepted = new long[permits];
    private long _count;

    /// <inheritdoc/>
    public override bool TryCount()
    {
        if (RetryIn > TimeSpan.Zero)
        {
            return false;
        }

        _accepted[_count++ % permits] = timeProvider.GetTimestamp();
        return true;
    }

    /// <inheritdoc/>
    public override TimeSpan RetryIn
    {
        get
        {
            if (_count < permits)
            {
                return TimeSpan.Zero;
            }

            TimeSpan left = window - timeProvider.GetElapsedTime(_accepted[_count % permits]);
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }
}
