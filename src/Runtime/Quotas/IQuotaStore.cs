namespace RateGen.Quotas;

/// <summary>Where quotas are counted so that a restart, a crash and another process neither lose nor repeat a permit.</summary>
/// <remarks>
/// <para>
/// Each member is one atomic step for all processes that use the store, and durable when its task completes: a permit is reserved before it is
/// used. Within one process the runtime runs one step at a time for each limit, never under a lock and never on the path of a call that has its
/// permit; members may be called for different limits at once and must not block the thread that calls them for long.
/// </para>
/// <para>
/// A member that cannot do its work throws, best a <see cref="QuotaStoreException"/> that names the place and the cure. The calls that need its
/// answer then fail with it: a quota is never over-used because its store is broken. A store that is disposed calls
/// <see cref="QuotaHoldings.ReturnAsync"/> first, so that a clean stop loses nothing.
/// </para>
/// </remarks>
public interface IQuotaStore
{
    /// <summary>Keeps what the provider says, then reserves as many permits as are left, at most <paramref name="permits"/>: <see cref="QuotaBalance.Reserve"/>.</summary>
    /// <param name="period">The period of the quota.</param>
    /// <param name="permits">How many permits are wanted; 0 only asks.</param>
    /// <param name="quota">How many permits the period holds. Nothing is granted beyond it: what is left is this less the larger of what is reserved and what the provider reported.</param>
    /// <param name="report">What the provider says, or null for nothing new. Counts only grow: the row then has at least <c>Used + Held</c> permits reserved and <c>Used</c> reported.</param>
    /// <param name="cancellationToken">Gives up; nothing is reserved and kept then.</param>
    /// <returns>What is known of the period now.</returns>
    ValueTask<QuotaBalance> ReserveAsync(QuotaPeriod period, long permits, long quota, QuotaReport? report, CancellationToken cancellationToken);

    /// <summary>Takes back permits that were reserved and not used: <see cref="QuotaBalance.Return"/>.</summary>
    /// <param name="period">The period of the quota.</param>
    /// <param name="permits">How many; never more than this process reserved.</param>
    /// <param name="cancellationToken">Gives up; nothing is returned then.</param>
    ValueTask ReturnAsync(QuotaPeriod period, long permits, CancellationToken cancellationToken);

    /// <summary>The permits of a rate limit that processes took, the living and the dead, and that are not free yet.</summary>
    /// <param name="limit">The limit.</param>
    /// <param name="now">What is free at this moment is left out.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<IReadOnlyList<WindowCount>> LoadWindowAsync(LimitKey limit, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Keeps the permits of a rate limit that one process took, in place of what it kept before.</summary>
    /// <param name="limit">The limit.</param>
    /// <param name="owner">The process.</param>
    /// <param name="counts">Its permits in use.</param>
    /// <param name="cancellationToken">Gives up; what was kept before stays.</param>
    ValueTask SaveWindowAsync(LimitKey limit, Guid owner, IReadOnlyList<WindowCount> counts, CancellationToken cancellationToken);
}
