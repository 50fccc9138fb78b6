using System.Diagnostics.Metrics;
using RateGen.CompilerServices;

namespace RateGen.Telemetry;

/// <summary>The counters of one client, and what the meter is told with them.</summary>
/// <param name="client">What the interface declares.</param>
/// <param name="ledger">What the requests cost.</param>
internal sealed class UsageCounters(ClientDeclaration client, Ledger ledger)
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

    public void Granted(Operation operation, TimeSpan waited)
    {
        if (Instruments.Waits.Enabled)
        {
            Instruments.Waits.Record(waited.TotalSeconds, Instruments.TagsOf(client, operation));
        }

        if (waited > TimeSpan.Zero)
        {
            Interlocked.Add(ref _waited, waited.Ticks);
        }
    }

    public void Sending(Operation operation, bool isRetry)
    {
        Interlocked.Increment(ref _requests);
        Count(Instruments.Attempts, operation);
        if (isRetry)
        {
            Interlocked.Increment(ref _retries);
            Count(Instruments.Retries, operation);
        }
    }

    public void Refused(Operation operation)
    {
        Interlocked.Increment(ref _rateLimited);
        Count(Instruments.Refusals, operation);
    }

    public void Pausing(Operation operation, TimeSpan pause)
    {
        Interlocked.Add(ref _paused, pause.Ticks);
        if (Instruments.Pauses.Enabled)
        {
            Instruments.Pauses.Record(pause.TotalSeconds, Instruments.TagsOf(client, operation));
        }
    }

    /// <summary>A page of the operation is asked for.</summary>
    public void PageAsked(Operation operation) => Count(Instruments.Pages, operation);

    /// <summary>A page of the operation came.</summary>
    /// <param name="operation">The method.</param>
    /// <param name="items">How many items it brought.</param>
    /// <param name="left">How many are left by the provider's total, or null.</param>
    public void PageCame(Operation operation, int items, long? left)
    {
        Count(Instruments.Items, operation, items);
        if (left is { } known && Instruments.ItemsLeft.Enabled)
        {
            Instruments.ItemsLeft.Record(known, Instruments.TagsOf(client, operation));
        }
    }

    private void Count(Counter<long> counter, Operation operation, int count = 1)
    {
        if (counter.Enabled)
        {
            counter.Add(count, Instruments.TagsOf(client, operation));
        }
    }
}
