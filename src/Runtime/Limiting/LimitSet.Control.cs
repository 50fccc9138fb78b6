using RateGen.Quotas;

namespace RateGen.Limiting;

/// <content>What the provider or the program tells the limits, and what the limits tell.</content>
public sealed partial class LimitSet
{
    /// <summary>How long a call that arrives now would wait, if those in flight ended now and nobody gave up.</summary>
    /// <param name="permits">How many permits it costs.</param>
    /// <returns>The wait; <see cref="TimeSpan.Zero"/> when a permit is free, <see cref="TimeSpan.MaxValue"/> when a quota for life is used up. A wait for a concurrency limit is not foreseen.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Less than one permit, or more than a limit ever grants.</exception>
    /// <example>
    /// <code>
    /// if (limits.Estimate() > TimeSpan.FromSeconds(5)) return cached; // Rather an old answer than a long wait.
    /// </code>
    /// </example>
    public TimeSpan Estimate(int permits = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(permits, 1);
        long timestamp = _domain.Clock.Timestamp();
        lock (_domain.Lock)
        {
            long now = Begin(timestamp);
            ThrowIfTooHeavy(permits);
            long at = now;
            foreach (LimitState limit in _limits)
            {
                at = Math.Max(at, limit.Estimate(now, limit.WaitingPermits, permits));
            }

            return _domain.Clock.ToTimeSpan(Wait(at, now));
        }
    }

    /// <summary>The limits in words, for messages.</summary>
    public override string ToString() => string.Join(" and ", _ids.Select(static id => LimitDescription.Of(id.Limit)));

    /// <summary>Every limit of the set at this moment, in the order of declaration.</summary>
    /// <example>
    /// <code>
    /// foreach (LimitSnapshot limit in limits.Snapshot()) Console.WriteLine(limit);
    /// // second of 15 per second: 0 of 15 free, 3 in flight, 40 waiting, next in 2.6 s
    /// </code>
    /// </example>
    public IReadOnlyList<LimitSnapshot> Snapshot()
    {
        long timestamp = _domain.Clock.Timestamp();
        lock (_domain.Lock)
        {
            long now = Begin(timestamp);
            return [.. _limits.Select(limit => limit.Snapshot(now))];
        }
    }

    /// <summary>The provider refused a call: nobody gets a permit of the limit until the time is over. A pause that lasts longer already stays.</summary>
    /// <param name="limit">The name of the rate limit, or null for all rate limits of the set.</param>
    /// <param name="duration">From now; not negative. More than 366 days count as 366.</param>
    /// <param name="refused">The permit of the refused call. When it was granted before the present incident began, it joins that incident.</param>
    /// <returns>For how long the limit, or the last of them, is paused from now.</returns>
    /// <exception cref="ArgumentException">No rate limit of the set has the name.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The duration is negative.</exception>
    public TimeSpan Pause(string? limit, TimeSpan duration, in Permit refused)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.Zero);
        long length = _domain.Clock.FromTimeSpan(duration < LimitConstants.LongestSpan ? duration : LimitConstants.LongestSpan);
        Waiter? ready = null;
        TimeSpan longest = TimeSpan.Zero;
        List<LimitSnapshot>? surprises = null;
        long timestamp = _domain.Clock.Timestamp();
        lock (_domain.Lock)
        {
            long now = Begin(timestamp);
            foreach (RateState rate in Find<RateState>(limit, "rate limit"))
            {
                int incidents = rate.Incidents;
                long until = rate.Pause(now, length, refused);
                if (rate.Incidents > incidents)
                {
                    (surprises ??= []).Add(rate.Snapshot(now));
                }

                longest = TimeSpan.FromTicks(Math.Max(longest.Ticks, _domain.Clock.ToTimeSpan(until - now).Ticks));
                rate.Group.RejectBefore(rate, until, now);
            }

            if (_limits.Length > 0)
            {
                ready = _limits[0].Group.Dispatch(now);
            }
        }

        Waiter.CompleteAll(ready);
        surprises?.ForEach(static limit => LimiterEvents.Log.Surprise(limit.Name ?? limit.Description, limit.Incidents, (int)limit.Permits));
        return longest;
    }

    /// <summary>Changes a limit while it is in use. Permits in use stay in use; calls that wait see the change at once.</summary>
    /// <param name="limit">The name of the limit, or null for the only rate limit of the set.</param>
    /// <param name="permits">How many permits it holds from now on; at least 1.</param>
    /// <exception cref="ArgumentException">No limit has the name, or null could mean several.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Less than one permit.</exception>
    /// <example>
    /// <code>
    /// limits.Update("second", 30); // The plan was upgraded: 15 more of those who wait leave now.
    /// </code>
    /// </example>
    public void Update(string? limit, int permits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(permits, 1);
        Waiter? ready;
        long timestamp = _domain.Clock.Timestamp();
        lock (_domain.Lock)
        {
            long now = Begin(timestamp);
            LimitState[] found = limit is null ? Find<RateState>(null, "rate limit") : Find<LimitState>(limit, "limit");
            if (found.Length != 1)
            {
                throw new ArgumentException($"The update names no limit, but the set has {found.Length} rate limits: {string.Join(", ", found.Select(state => $"\"{state.Title}\""))}. Name the one that is meant.", nameof(limit));
            }

            found[0].Update(permits, now);
            ready = found[0].Group.Dispatch(now);
        }

        Waiter.CompleteAll(ready);
    }

    /// <summary>The provider says that a quota is used up: calls fail at once until it resets.</summary>
    /// <param name="quota">The name of the quota, or null for all quotas of the set.</param>
    /// <param name="resetAt">When it resets; null: when the calendar says so, and a quota for life never.</param>
    /// <exception cref="ArgumentException">No quota of the set has the name.</exception>
    public void Exhaust(string? quota, DateTimeOffset? resetAt) => ForEachQuota(quota, state => state.Exhaust(resetAt));

    /// <summary>The provider says how much of a quota is left. That may lower what the set believes, never raise it.</summary>
    /// <param name="quota">The name of the quota, or null for all quotas of the set.</param>
    /// <param name="remaining">How many permits are left; negative counts as none.</param>
    /// <param name="resetAt">When the quota resets, if the provider says so. A report whose time is over is ignored.</param>
    /// <param name="answered">The permit of the call whose response says it. A call of an earlier period says nothing of this one.</param>
    /// <exception cref="ArgumentException">No quota of the set has the name.</exception>
    public void ReportRemaining(string? quota, long remaining, DateTimeOffset? resetAt, in Permit answered)
    {
        Permit permit = answered;
        ForEachQuota(quota, state => state.Report(remaining, resetAt, permit));
    }

    /// <summary>The provider tells what it counts, at its usage endpoint. What is used may raise the set's count, never lower it.</summary>
    /// <param name="quota">The name of the quota, or null for all quotas of the set.</param>
    /// <param name="permits">How many permits its period holds, from 1; null: not told.</param>
    /// <param name="used">How many of them are used, from 0; null: not told.</param>
    /// <exception cref="ArgumentException">No quota of the set has the name.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public void ReportUsage(string? quota, long? permits, long? used)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(permits ?? 1, 1, nameof(permits));
        ArgumentOutOfRangeException.ThrowIfNegative(used ?? 0, nameof(used));
        ForEachQuota(quota, state => state.Report(permits, used));
    }

    /// <summary>Asks the quota store what all processes use, so that <see cref="Snapshot"/> tells it. Without a store it does nothing.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="QuotaStoreException">The store cannot be read.</exception>
    public Task RefreshAsync(CancellationToken cancellationToken = default)
    {
        LimitState[] limits;
        lock (_domain.Lock)
        {
            Refresh();
            limits = _limits;
        }

        return Task.WhenAll(limits.Select(limit => limit.RefreshAsync(cancellationToken)));
    }

    private void ForEachQuota(string? name, Action<QuotaState> action)
    {
        Waiter? ready = null;
        long timestamp = _domain.Clock.Timestamp();
        lock (_domain.Lock)
        {
            long now = Begin(timestamp);
            QuotaState[] found = Find<QuotaState>(name, "quota");
            Array.ForEach(found, action);
            if (found.Length > 0)
            {
                ready = found[0].Group.Dispatch(now);
            }
        }

        Waiter.CompleteAll(ready);
    }

    private TState[] Find<TState>(string? name, string kind)
        where TState : LimitState
    {
        TState[] found = [.. _limits.OfType<TState>().Where(state => name is null || state.Name == name)];
        if (name is not null && found.Length == 0)
        {
            string known = string.Join(", ", _limits.OfType<TState>().Select(state => $"\"{state.Title}\""));
            throw new ArgumentException($"The set has no {kind} named \"{name}\". It has {(known.Length > 0 ? known : "none")}.", nameof(name));
        }

        return found;
    }

    private long Begin(long timestamp)
    {
        Refresh();
        return _domain.Advance(timestamp);
    }
}
