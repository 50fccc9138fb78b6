namespace RateGen.Telemetry;

/// <summary>The counters of one client.</summary>
internal sealed class UsageCounters(Ledger ledger)
{
    private long _requests;
    private long _rateLimited;
    private long _retries;
    private long _waited;
    private long _paused;

    public ApiUsage Snapshot() => new()
    {
        Requests = Interlocked.Read(ref _requests),
        RateLimited = Interlocked.Read(ref _rateLimited),
        Retries = Interlocked.Read(ref _retries),
        Waited = TimeSpan.FromTicks(Interlocked.Read(ref _waited)),
        Paused = TimeSpan.FromTicks(Interlocked.Read(ref _paused)),
        Cost = ledger.Cost,
        Currency = ledger.Currency,
    };

    /// <summary>What the requests cost.</summary>
    public Ledger Ledger => ledger;

    public void Granted(TimeSpan waited)
    {
        if (waited > TimeSpan.Zero)
        {
            Interlocked.Add(ref _waited, waited.Ticks);
        }
    }

    public void Sending(bool isRetry)
    {
        Interlocked.Increment(ref _requests);
        if (isRetry)
        {
            Interlocked.Increment(ref _retries);
        }
    }

    public void Refused() => Interlocked.Increment(ref _rateLimited);

    public void Pausing(TimeSpan pause) => Interlocked.Add(ref _paused, pause.Ticks);
}
