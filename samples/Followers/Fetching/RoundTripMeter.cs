using System.Diagnostics;

namespace RateGen.Samples.Followers.Fetching;

/// <summary>Notes the smallest round trip: the summary's efficiency grants one to the job, and a small one is the stricter measure.</summary>
internal sealed class RoundTripMeter() : DelegatingHandler(new SocketsHttpHandler
{
    // What a client under limits needs: nothing below it may send a request a second time.
    AllowAutoRedirect = false,
    PooledConnectionIdleTimeout = TimeSpan.FromSeconds(15),
    PooledConnectionLifetime = TimeSpan.FromMinutes(5),
})
{
    private readonly Lock _lock = new();
    private TimeSpan _smallest = TimeSpan.MaxValue;

    /// <summary>The smallest round trip so far; zero when there was none.</summary>
    public TimeSpan Smallest
    {
        get
        {
            lock (_lock)
            {
                return _smallest == TimeSpan.MaxValue ? TimeSpan.Zero : _smallest;
            }
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        long sent = Stopwatch.GetTimestamp();
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
        TimeSpan roundTrip = Stopwatch.GetElapsedTime(sent);
        lock (_lock)
        {
            _smallest = roundTrip < _smallest ? roundTrip : _smallest;
        }

        return response;
    }
}
