using System.Collections.Concurrent;
using System.Net;
using RateGen.Samples.Provider.Limiting;

namespace RateGen.Samples.Provider.HyperSearch;

/// <summary>What stands before the API and counts addresses, not keys: 100 requests per second on average with a burst of 200.</summary>
internal sealed class Gateway(TimeProvider timeProvider)
{
    private readonly ConcurrentDictionary<IPAddress, TokenBucket> _buckets = new();

    /// <summary>Counts a request of this address; when it is refused, how long until the next would pass.</summary>
    public bool TryPass(IPAddress? address, out TimeSpan retryIn)
    {
        TokenBucket bucket = _buckets.GetOrAdd(address ?? IPAddress.None,
            static (_, time) => new(HyperSearchPlan.GatewayBurst, HyperSearchPlan.GatewayRequestsPerSecond, time), timeProvider);
        lock (bucket)
        {
            bool passed = bucket.TryCount();
            retryIn = passed ? TimeSpan.Zero : bucket.RetryIn;
            return passed;
        }
    }
}
