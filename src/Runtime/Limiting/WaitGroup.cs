namespace RateGen.Limiting;

/// <summary>The waiters of all limits that some call needs together: who is next, and when to look again.</summary>
/// <remarks>
/// An older waiter that waits for a limit keeps that limit from younger ones, but not the limits that it does not wait for: a paused key does
/// not hold up its host. All members need the domain's lock.
/// </remarks>
internal sealed class WaitGroup(LimitDomain domain)
{
    private readonly List<Lane> _lanes = []; // Those with waiters, by the age of their first.
    private readonly DeadlineHeap _deadlines = new();
    private readonly WakeTimer _timer = new(domain);
    private WaitGroup? _mergedInto;
    private Waiter? _ready, _lastReady;

    /// <summary>The last look at the queue; see <see cref="LimitState.HeldInRound"/>.</summary>
    public long Round { get; private set; }

    public WaitGroup Root => _mergedInto is null ? this : _mergedInto = _mergedInto.Root;

    public void Merge(WaitGroup other)
    {
        other._mergedInto = this;
        other._timer.Stop();
        foreach (Lane lane in other._lanes)
        {
            Place(lane);
        }

        foreach (Waiter waiter in other._deadlines.Waiters)
        {
            _deadlines.Add(waiter);
        }

        Round = Math.Max(Round, other.Round);
        _timer.Set(this, domain.Clock.Advance(domain.Clock.Timestamp()), _lanes.Count > 0 ? 0 : LimitConstants.Unknown);
    }

    /// <summary>Puts a call in the queue. Returns the waiters that are decided now, which may be this one.</summary>
    public Waiter? Enter(Waiter waiter, Lane lane, long now)
    {
        Waiter? first = lane.First;
        lane.Insert(waiter);
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

            Place(lane);
            return Dispatch(now);
        }

        _timer.Set(this, now, waiter.Deadline);
        return null;
    }

    /// <summary>Takes a decided waiter out of the queue. Returns it and the waiters that it held up.</summary>
    public Waiter? Leave(Waiter waiter, long now)
    {
        Lane lane = waiter.Lane!;
        bool wasFirst = ReferenceEquals(lane.First, waiter);
        Remove(waiter);
        return wasFirst ? Dispatch(now) : TakeReady();
    }

    /// <summary>Decides all waiters that can be decided now and sets the timer for the next one.</summary>
    public Waiter? Dispatch(long now)
    {
        long wake;
        RejectLate(now - 1, now);
        do
        {
            wake = GrantFree(now);
        }
        while (RejectLate(now, now)); // Whom the rejected held up may be free now.

        _timer.Set(this, now, Math.Min(wake, _deadlines.First?.Deadline ?? LimitConstants.Unknown));
        return TakeReady();
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
    public long PermitsAhead(LimitState limit, long key)
    {
        long ahead = 0;
        foreach (Lane lane in _lanes)
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

    private long GrantFree(long now)
    {
        Round++;
        long wake = LimitConstants.Unknown;
        int at = 0;
        while (at < _lanes.Count)
        {
            Waiter waiter = _lanes[at].First!;
            if (waiter.Set.Refuse(waiter) is { } refusal)
            {
                waiter.Decide(refusal);
                Remove(waiter);
            }
            else if (IsFree(waiter, now, ref wake))
            {
                waiter.Decide(waiter.Set.Grant(waiter, now));
                Remove(waiter);
            }
            else
            {
                at++;
            }
        }

        return wake;
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
                Place(lane);
            }
        }

        if (_lastReady is null) _ready = waiter;
        else _lastReady.NextFree = waiter;
        _lastReady = waiter;
    }

    private void Place(Lane lane)
    {
        int at = _lanes.Count;
        while (at > 0 && _lanes[at - 1].First!.Key > lane.First!.Key)
        {
            at--;
        }

        _lanes.Insert(at, lane);
    }

    private Waiter? TakeReady()
    {
        Waiter? ready = _ready;
        _ready = _lastReady = null;
        return ready;
    }
}
