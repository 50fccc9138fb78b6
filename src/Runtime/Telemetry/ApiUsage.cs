namespace RateGen;

/// <summary>What one client has done so far: a snapshot of its counters.</summary>
public sealed record ApiUsage
{
    /// <summary>A client that has done nothing.</summary>
    public static ApiUsage Empty { get; } = new();

    /// <summary>How many requests were sent, repetitions included.</summary>
    public long Requests { get; init; }

    /// <summary>How many responses were rate-limit refusals (429 as declared).</summary>
    public long RateLimited { get; init; }

    /// <summary>How many requests were repetitions.</summary>
    public long Retries { get; init; }

    /// <summary>How long calls waited for permits, added up over all calls, pauses included.</summary>
    public TimeSpan Waited { get; init; }

    /// <summary>How long refusals told the client to pause, added up over all refusals.</summary>
    public TimeSpan Paused { get; init; }
}
