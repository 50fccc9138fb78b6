namespace RateGen.Limiting;

/// <summary>What one call asks of its limits. The default asks for one permit and waits as long as it takes.</summary>
public readonly struct PermitRequest
{
    private readonly int _morePermits;

    /// <summary>How many permits the call costs; at least 1 and at most the permits (or the burst) of each of its limits. Default: 1.</summary>
    public int Permits
    {
        get => _morePermits + 1;
        init => _morePermits = value - 1;
    }

    /// <summary>
    /// The <see cref="Permit.FirstArrival"/> of an earlier permit of the same call, so that a retry keeps its place in the queue.
    /// A timestamp of the limits' <see cref="TimeProvider"/>. 0 (default): the call arrives now.
    /// </summary>
    public long FirstArrival { get; init; }

    /// <summary>How long the call can wait, counted from now. When the permit cannot be granted by then, it is refused at once. Null (default): any time.</summary>
    public TimeSpan? Deadline { get; init; }

    /// <summary>
    /// From −100 to 100; 0 is the default. Each step makes the call seem to have arrived 10 seconds earlier: it overtakes what arrived up to
    /// 10 seconds before it, and nothing waits for ever.
    /// </summary>
    public int Priority { get; init; }

    /// <summary>The call is refused when this many calls wait already for one of its limits. From 0 (do not wait). Null (default): no bound.</summary>
    public int? QueueLimit { get; init; }
}
