namespace RateGen.Limiting;

/// <summary>The waiters of all limits that some call needs together: who is next, and when to look again.</summary>
/// <remarks>
/// An older waiter that waits for a limit keeps that limit from younger ones, but not the limits that it does not wait for: a paused key does
/// not hold up its host. All members need the domain's lock.
/// </remarks>
internal sealed class WaitGroup(LimitDomain domain)
{
    private readonly LaneList _lanes = new();
    private readonly DeadlineHeap _deadlines = new();
    private readonly WakeTimer _timer = new(domain);
    private WaitGroup? _mergedInto;
    private Waiter? _ready, _lastReady;
    private long _youngest = long.MinValue;
    private int _size = 1; // How many groups this one was made of.

    /// <summary>The last look at the queue; see <see cref="LimitState.HeldInRound"/>.</summary>
    public long Round { get; private set; }

    /// <summary>How many waiters were looked at: what all dispatches cost together.</summary>
    public long Looks { get; private set; }

    public WaitGroup Root => _mergedInto is null ? this : _mergedInto = _mergedInto.Root;

    /// <summary>Makes one group of two. Returns it: the one that has been merged more often, so that no chain of groups grows long.</summary>
    public WaitGroup Unite(WaitGroup other)
    {
        if (ReferenceEquals(this, other))
        {
            return this;
        }

        (WaitGroup larger, WaitGroup smaller) = _size >= other._size ? (this, other) : (other, this);
        larger.Merge(smaller);
        return larger;
    }

    private void Merge(WaitGroup other)
    {
        _size += other._size;
        other._mergedInto = this;
        other._timer.Stop();
        while (other._lanes.First is { } lane)
        {
            other._lanes.Remove(lane);
            _lanes.Add(lane);
        }

        foreach (Waiter waiter in other._deadlines.Waiters)
        {
            _deadlines.Add(waiter);
        }

        Round = Math.Max(Round, other.Round);
        _youngest = Math.Max(_youngest, other._youngest);
        _timer.Set(this, domain.Clock.Advance(domain.Clock.Timestamp()), _lanes.Count > 0 ? 0 : LimitConstants.Unknown);
    }

    /// <summary>Puts a call in the queue. Returns the waiters that are decided now, which may be this one.</summary>
    public Waiter? Enter(Waiter waiter, Lane lane, long now)
    {
        Waiter? first = lane.First;
        lane.Insert(waiter);
        _youngest = Math.Max(_youngest, waiter.Key);
        if (waiter.Deadline != LimitConstants.Unknown)
        {
            _deadlines.Add(waiter);
        }

        if (ReferenceEquals(lane.First, waiter))
        {
            if (first is not null)
            {
                _lanes.Remove(lane);
            }

            _lanes.Add(lane);
            return Dispatch(now, all: false);
        }

        _timer.Set(this, now, waiter.Deadline);
        return null;
    }

    /// <summary>The timer: what time alone can decide.</summary>
    public Waiter? Wake(long now) => Dispatch(now, all: false);

    /// <summary>Takes a decided waiter out of the queue. Returns it and the waiters that it held up.</summary>
    public Waiter? Leave(Waiter waiter, long now)
    {
        Lane lane = waiter.Lane!;
        bool wasFirst = ReferenceEquals(lane.First, waiter);
        Remove(waiter);
        return wasFirst ? Dispatch(now, all: false) : TakeReady();
    }

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

    /// <summary>Refuses the waiters of a limit whose deadline lies before <paramref name="time"/>.</summary>
    public void RejectBefore(LimitState limit, long time, long now)
    {
        foreach (Waiter waiter in _deadlines.Waiters.ToArray())
        {
            if (waiter.Deadline < time && Array.IndexOf(waiter.Lane!.Limits, limit) >= 0)
            {
                Reject(waiter, now);
            }
        }
    }

    /// <summary>How many permits of a limit older waiters ask for.</summary>
    public long PermitsAhead(LimitState limit, Waiter behind)
    {
        long key = behind.Key, ahead = 0;
        if (key == _youngest)
        {
            return limit.WaitingPermits - behind.Permits;
        }

        for (Lane? lane = _lanes.First; lane is not null; lane = lane.Later)
        {
            if (Array.IndexOf(lane.Limits, limit) >= 0)
            {
                for (Waiter? waiter = lane.First; waiter is not null && waiter.Key < key; waiter = waiter.Next)
                {
                    ahead += waiter.Permits;
                }
            }
        }

        return ahead;
    }

    private Waiter? Dispatch(long now, bool all)
    {
        long wake;
        RejectLate(now - 1, now);
        do
        {
            wake = GrantFree(now, all);
        }
        while (RejectLate(now, now)); // Whom the rejected held up may be free now.

        _timer.Set(this, now, Math.Min(wake, _deadlines.First?.Deadline ?? LimitConstants.Unknown));
        return TakeReady();
    }

    /// <param name="now">When.</param>
    /// <param name="all">Look at every lane, also at those that cannot be granted: they may have to be refused.</param>
    private long GrantFree(long now, bool all)
    {
        Round++;
        long wake = LimitConstants.Unknown;
        Lane? next = _lanes.First;
        while (next is { } lane)
        {
            Looks++;
            Waiter waiter = lane.First!;
            Exception? refusal = waiter.Set.Refuse(waiter);
            if (refusal is null && !IsFree(waiter, now, ref wake))
            {
                // When all others need it too, none of them can be granted, and who waits for it sets the timer.
                next = !all && IsHeldFromAll(lane) ? null : lane.Later;
                continue;
            }

            if (refusal is null)
            {
                waiter.Decide(waiter.Set.Grant(waiter, now));
                all |= waiter.Set.Refuse(1) is not null; // It took the last of a quota: those who wait for more of it are told.
            }
            else
            {
                waiter.Decide(refusal);
            }

            Lane? earlier = lane.Earlier;
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
        while (_deadlines.First is { } late && late.Deadline <= deadline)
        {
            Reject(late, now);
            any = true;
        }

        return any;
    }

    /// <param name="waiter">The first of its lane.</param>
    /// <param name="now">When.</param>
    /// <param name="wake">Becomes the earliest time at which one of its limits is free again: from then on younger waiters may have that one.</param>
    private bool IsFree(Waiter waiter, long now, ref long wake)
    {
        LimitState? obstacle = null;
        LimitState[] limits = waiter.Lane!.Limits;
        foreach (LimitState limit in limits)
        {
            if (limit.HeldInRound == Round)
            {
                obstacle ??= limit; // Who holds it wakes the group.
                continue;
            }

            long free = limit.FreeAt(now, waiter.Permits);
            if (free > now)
            {
                limit.HeldInRound = Round;
                obstacle ??= limit;
                wake = Math.Min(wake, free);
            }
        }

        if (obstacle is null)
        {
            return true;
        }

        Hold(waiter, obstacle, limits);
        return false;
    }

    /// <summary>Keeps a waiter whose obstacle changes again and again from being passed for ever: it then holds all its limits.</summary>
    private void Hold(Waiter waiter, LimitState obstacle, LimitState[] limits)
    {
        if (!ReferenceEquals(waiter.Obstacle, obstacle))
        {
            waiter.Obstacle = obstacle;
            waiter.ObstacleChanges++;
        }

        if (waiter.ObstacleChanges > LimitConstants.ObstacleChangesBeforeHold)
        {
            foreach (LimitState limit in limits)
            {
                limit.HeldInRound = Round;
            }
        }
    }

    private void Reject(Waiter waiter, long now)
    {
        waiter.Decide(waiter.Set.Rejection(RateLimitRejection.Deadline, waiter, now));
        Remove(waiter);
    }

    /// <summary>Takes a decided waiter out of its lane; the lane finds its place again.</summary>
    private void Remove(Waiter waiter)
    {
        Lane lane = waiter.Lane!;
        bool wasFirst = ReferenceEquals(lane.First, waiter);
        lane.Remove(waiter);
        _deadlines.Remove(waiter);
        if (wasFirst)
        {
            _lanes.Remove(lane);
            if (lane.First is not null)
            {
                _lanes.Add(lane);
            }
        }

        if (_lastReady is null) _ready = waiter;
        else _lastReady.NextFree = waiter;
        _lastReady = waiter;
    }

    private Waiter? TakeReady()
    {
        Waiter? ready = _ready;
        _ready = _lastReady = null;
        return ready;
    }
}
