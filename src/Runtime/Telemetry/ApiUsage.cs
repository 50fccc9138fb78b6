using System.Globalization;

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

    /// <summary>What the requests sent so far cost at most by the declared price, repetitions and refused ones included, with the fees of the periods in which something was sent. 0 without a price.</summary>
    public decimal Cost { get; init; }

    /// <summary>The currency of <see cref="Cost"/>; null without a price.</summary>
    public string? Currency { get; init; }

    /// <summary>The quotas of the client's interface: what is used, what is left, when they reset.</summary>
    public IReadOnlyList<QuotaUsage> Quotas { get; init; } = [];

    /// <summary>How long refusals told the client to pause, added up over all refusals.</summary>
    public TimeSpan Paused { get; init; }

    /// <summary>The counters as a line for a log.</summary>
    public override string ToString()
    {
        string text = string.Create(CultureInfo.InvariantCulture, $"{Requests} requests ({RateLimited} refused, {Retries} repeated), waited {Waited.TotalSeconds:0.#} s, paused {Paused.TotalSeconds:0.#} s");
        string cost = Currency is null ? "" : string.Create(CultureInfo.InvariantCulture, $", cost {Cost} {Currency}");
        return $"{text}{cost}{string.Concat(Quotas.Select(static quota => $"; {quota}"))}";
    }
}
