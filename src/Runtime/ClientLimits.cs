using RateGen.Limiting;

namespace RateGen;

/// <summary>The limits that one client's interface declares, as they are now, in the partitions of its API key.</summary>
public sealed class ClientLimits
{
    private readonly LimitSet? _limits;

    internal ClientLimits(LimitSet? limits) => _limits = limits;

    /// <summary>No limits at all: what a hand-written fake or a mock has.</summary>
    public static ClientLimits Empty { get; } = new(null);

    /// <summary>The state of every limit, in declaration order.</summary>
    public IReadOnlyList<LimitSnapshot> Snapshot() => _limits?.Snapshot() ?? [];

    /// <summary>How long a call that arrives now would wait.</summary>
    /// <param name="permits">How many permits it takes.</param>
    public TimeSpan Estimate(int permits = 1) => _limits?.Estimate(permits) ?? TimeSpan.Zero;

    /// <summary>Asks the quota store what all processes use, so that <see cref="Snapshot"/> and <c>Usage</c> tell it. Without a store it does nothing.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="QuotaStoreException">The store cannot be read.</exception>
    public Task RefreshAsync(CancellationToken cancellationToken = default) => _limits?.RefreshAsync(cancellationToken) ?? Task.CompletedTask;

    /// <summary>Changes the permits of a rate limit, also for the calls that wait.</summary>
    /// <param name="limit">The name of the limit; null for the only one.</param>
    /// <param name="permits">How many permits its window holds from now on; at least 1.</param>
    /// <exception cref="ArgumentException">No limit has the name, or several could be meant.</exception>
    public void Update(string? limit, int permits) => _limits?.Update(limit, permits);
}
