namespace RateGen.Samples.Followers.Fetching;

/// <summary>Notes when requests leave, and the smallest round trip: the summary's efficiency grants one to the job, and a small one is the stricter measure.</summary>
internal sealed class RoundTripMeter(TimeProvider timeProvider) : DelegatingHandler(new SocketsHttpHandler
{
    // What a client under limits needs: nothing below it may send a request a second time.
    AllowAutoRedirect = false,
    PooledConnectionIdleTimeout = TimeSpan.FromSeconds(15),
    PooledConnectionLifetime = TimeSpan.FromMinutes(5),
})
{
    private readonly Lock _lock = new();
    private TimeSpan _smallest = TimeSpan.MaxValue;

    public RateMeter Rate { get; } = new(timeProvider);

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
        Rate.Add();
        long sent = timeProvider.GetTimestamp();
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
        TimeSpan roundTrip = timeProvider.GetElapsedTime(sent);
        lock (_lock)
        {
            _smallest = roundTrip < _smallest ? roundTrip : _smallest;
        }

        return response;
    }
}
