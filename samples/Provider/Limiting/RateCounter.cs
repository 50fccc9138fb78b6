namespace RateGen.Samples.Provider.Limiting;

/// <summary>Counts requests against one rate. Not thread-safe: its owner holds one lock over all that one request is counted in.</summary>
public abstract class RateCounter
{
    /// <summary>Counts one request now, or refuses it. A refused request is not counted.</summary>
    public abstract bool TryCount();

    /// <summary>How long from now until a request would be accepted; zero when it would be accepted now.</summary>
    public abstract TimeSpan RetryIn { get; }

    /// <summary>A counter of the given kind.</summary>
    public static RateCounter Create(RateAlgorithm algorithm, int permits, TimeSpan window, TimeProvider timeProvider) => algorithm switch
    {
        RateAlgorithm.Fixed => new FixedWindow(permits, window, timeProvider),
        RateAlgorithm.Sliding => new SlidingLog(permits, window, timeProvider),
        RateAlgorithm.Token => new TokenBucket(permits, permits / window.TotalSeconds, timeProvider),
    };
}
