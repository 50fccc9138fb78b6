namespace RateGen.Limiting;

/// <content>Who is next, and when to look again.</content>
internal sealed partial class WaitGroup
{
    /// <summary>The last look at the queue; see <see cref="LimitState.HeldInRound"/>.</summary>
    public long Round { get; private set; }

    /// <summary>How many waiters were looked at: what all dispatches cost together.</summary>
    public long Looks { get; private set; }

    /// <summary>The timer: what time alone can decide.</summary>
    public Waiter? Wake(long now) => Dispatch(now, all: false);

    /// <summary>Decides all waiters that can be decided now and sets the timer for the next one.</summary>
    public Waiter? Dispatch(long now) => Dispatch(now, all: true);

    /// <summary>A call ended, and one of its limits that somebody waits for may be free at <paramref name="free"/>.</summary>
    public Waiter? Ended(long now, long free)
    {
        if (free <= now)
        {
            return Dispatch(now, all: false);
        }

        _timer.Set(this, now, free);
        return null;
    }

    /// <param name="now">When.</param>
    /// <param name="all">Look at every lane, also at those that cannot be granted: they may have to be refused.</param>
    private Waiter? Dispatch(long now, bool all)
    {
        long wake;
        bool again;
        RejectLate(now - 1, now);
        do
        {
            if (all)
            {
                UnparkAll();
            }
            else
            {
                UnparkDue(now);
            }

            wake = GrantFree(now, all, out bool ended);
            again = RejectLate(now, now); // Whom the rejected held up may be free now.
            again |= ended && !all; // Those who wait for more of a quota that was used up are told.
            all |= ended;
        }
        while (again);

        wake = Math.Min(wake, _parked.First?.Due ?? LimitConstants.Unknown);
        _timer.Set(this, now, Math.Min(wake, _deadlines.First?.Due ?? LimitConstants.Unknown));
        return _decided.Take();
    }

    /// <param name="now">When.</param>
    /// <param name="all">Look at every lane.</param>
    /// <param name="ended">Whether somebody took the last of a quota.</param>
    private long GrantFree(long now, bool all, out bool ended)
    {
        Round++;
        ended = false;
        long wake = LimitConstants.Unknown;
        Lane? next = _lanes.First;
        while (next is { } lane)
        {
            Looks++;
            Lane? earlier = lane.Earlier;
            Waiter waiter = lane.First!;
            Exception? refusal = waiter.Set.Refuse(waiter);
            if (refusal is not null)
            {
                waiter.Decide(refusal);
            }
            else if (IsFree(waiter, now, out long free, out LimitState? alone))
            {
                waiter.Decide(waiter.Set.Grant(waiter, now));
                ended |= waiter.Set.Refuse(1) is not null;
            }
            else if (alone is not null && alone.WaitingLanes == 1 && _lanes.Count > 1)
            {
                next = lane.Later;
                Park(lane, alone, free);
                continue;
            }
            else
            {
                // When all others need it too, none of them can be granted, and who waits for it sets the timer.
                wake = Math.Min(wake, free);
                next = !all && IsHeldFromAll(lane) ? null : lane.Later;
                continue;
            }

            Remove(waiter);
            next = earlier is null ? _lanes.First : earlier.Later;
        }

        return wake;
    }

    private bool IsHeldFromAll(Lane lane)
    {
        foreach (LimitState limit in lane.Limits)
        {
            if (limit.HeldInRound == Round && limit.WaitingLanes == _lanes.Count)
            {
                return true;
            }
        }

        return false;
    }

    private bool RejectLate(long deadline, long now)
    {
        bool any = false;
        while (_deadlines.First is { } late && late.Due <= deadline)
        {
            Reject(late, now);
            any = true;
        }

        return any;
    }

    /// <param name="waiter">The first of its lane.</param>
    /// <param name="now">When.</param>
    /// <param name="free">The earliest time at which one of its limits is free again: from then on younger waiters may have that one.</param>
    /// <param name="alone">The limit that it waits for, when it is the only one and the waiter is the first to wait for it.</param>
    private bool IsFree(Waiter waiter, long now, out long free, out LimitState? alone)
    {
        free = LimitConstants.Unknown;
        alone = null;
        LimitState? obstacle = null;
        LimitState[] limits = waiter.Lane!.Limits;
        foreach (LimitState limit in limits)
        {
            if (limit.HeldInRound == Round)
            {
                obstacle ??= limit; // Who holds it wakes the group.
                alone = null;
                continue;
            }

            long at = limit.FreeAt(now, waiter.Permits);
            if (at > now)
            {
                limit.HeldInRound = Round;
                alone = obstacle is null ? limit : null;
                obstacle ??= limit;
                free = Math.Min(free, at);
            }
        }

        if (obstacle is null)
        {
            return true;
        }

        alone = HoldsAll(waiter, obstacle, limits) ? null : alone;
        return false;
    }

    /// <summary>Keeps a waiter whose obstacle changes again and again from being passed for ever: it then holds all its limits.</summary>
    private bool HoldsAll(Waiter waiter, LimitState obstacle, LimitState[] limits)
    {
        if (!ReferenceEquals(waiter.Obstacle, obstacle))
        {
            waiter.Obstacle = obstacle;
            waiter.ObstacleChanges++;
        }

        if (waiter.ObstacleChanges <= LimitConstants.ObstacleChangesBeforeHold)
        {
            return false;
        }

        foreach (LimitState limit in limits)
        {
            limit.HeldInRound = Round;
        }

        return true;
    }
}
