namespace RateGen.Samples.Provider.Network;

/// <summary>Makes loopback as slow as a network: each request is given one round trip, half on its way in and half on its way out.</summary>
internal sealed class SimulatedNetwork(Latency latency, int seed)
{
    private readonly Random _random = new(seed);
    private readonly Lock _lock = new();

    /// <summary>Half a round trip, to be travelled twice: before the request is counted and after.</summary>
    public TimeSpan NextHalf()
    {
        lock (_lock)
        {
            return latency.Next(_random) / 2;
        }
    }

    /// <summary>Travels one way.</summary>
    // Distances are real time even when the limits run on another clock: sockets know no virtual time.
    public static Task TravelAsync(TimeSpan half, CancellationToken cancellationToken)
        => half < TimeSpan.FromMilliseconds(1) ? Task.CompletedTask : Task.Delay(half, cancellationToken);
}
