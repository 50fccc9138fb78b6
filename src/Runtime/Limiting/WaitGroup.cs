namespace RateGen.Limiting;

/// <summary>The waiters of all limits that some call needs together: who is in the queue. The other part: who is next, and when to look again.</summary>
/// <remarks>
/// An older waiter that waits for a limit keeps that limit from younger ones, but not the limits that it does not wait for: a paused key does
/// not hold up its host. All members need the domain's lock.
/// </remarks>
internal sealed partial class WaitGroup(LimitDomain domain)
{
    private readonly LaneList _lanes = new();
    private readonly DueHeap<Waiter> _deadlines = new();
    private readonly WakeTimer _timer = new(domain);
    private WaitGroup? _mergedInto;
    private DecidedWaiters _decided;
    private long _youngest = long.MinValue;
    private int _size = 1; // How many groups this one was made of.

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
        other.UnparkAll();
        while (other._lanes.First is { } lane)
        {
            other._lanes.Remove(lane);
            _lanes.Add(lane);
        }

        foreach (Waiter waiter in other._deadlines.Things)
        {
            _deadlines.Add(waiter);
        }

        Round = Math.Max(Round, other.Round);
        _youngest = Math.Max(_youngest, other._youngest);
        _timer.Set(this, domain.Now(), _lanes.Count > 0 ? 0 : LimitConstants.Unknown);
    }

    /// <summary>Puts a call in the queue. Returns the waiters that are decided now, which may be this one.</summary>
    public Waiter? Enter(Waiter waiter, Lane lane, long now)
    {
        Waiter? first = lane.First;
        lane.Insert(waiter);
        _youngest = Math.Max(_youngest, waiter.Key);
        if (waiter.Due != LimitConstants.Unknown)
        {
            _deadlines.Add(waiter);
        }

        if (ReferenceEquals(lane.First, waiter))
        {
            if (first is not null)
            {
                TakeOut(lane);
            }

            PutIn(lane);
            return Dispatch(now, all: false);
        }

        _timer.Set(this, now, waiter.Due);
        return null;
    }

    /// <summary>Takes a decided waiter out of the queue. Returns it and the waiters that it held up.</summary>
    public Waiter? Leave(Waiter waiter, long now)
    {
        Lane lane = waiter.Lane!;
        bool wasFirst = ReferenceEquals(lane.First, waiter);
        Remove(waiter);
        return wasFirst ? Dispatch(now, all: false) : _decided.Take();
    }

    /// <summary>Refuses the waiters of a limit whose deadline lies before <paramref name="time"/>.</summary>
    public void RejectBefore(LimitState limit, long time, long now)
    {
        foreach (Waiter waiter in _deadlines.Things.ToArray())
        {
            if (waiter.Due < time && Array.IndexOf(waiter.Lane!.Limits, limit) >= 0)
            {
                Reject(waiter, now);
            }
        }
    }

    /// <summary>How many permits of a limit older waiters ask for.</summary>
    public long PermitsAhead(LimitState limit, Waiter behind)
    {
        if (behind.Key == _youngest)
        {
            return limit.WaitingPermits - behind.Permits;
        }

        long ahead = 0;
        for (Lane? lane = _lanes.First; lane is not null; lane = lane.Later)
        {
            ahead += lane.PermitsBefore(behind.Key, limit);
        }

        foreach (Lane lane in _parked.Things)
        {
            ahead += lane.PermitsBefore(behind.Key, limit);
        }

        return ahead;
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
            TakeOut(lane);
            if (lane.First is not null)
            {
                PutIn(lane);
            }
        }

        _decided.Add(waiter);
    }

    /// <summary>Lets a lane be looked at, and with it those that are parked because nobody else needed their limit.</summary>
    private void PutIn(Lane lane)
    {
        foreach (LimitState limit in lane.Limits)
        {
            if (limit.Parked is { } parked)
            {
                Unpark(parked);
            }
        }

        _lanes.Add(lane);
    }

    private void TakeOut(Lane lane)
    {
        if (lane.IsParked)
        {
            Forget(lane);
        }
        else
        {
            _lanes.Remove(lane);
        }
    }
}
