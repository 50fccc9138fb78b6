namespace RateGen.Limiting;

/// <summary>The waiters of one set of limits, oldest first. All need the same, so only the first can be next.</summary>
internal sealed class Lane(LimitState[] limits) : IDue
{
    public LimitState[] Limits { get; } = limits;

    public WaitGroup Group => Limits[0].Group;

    public Waiter? First { get; private set; }

    public Waiter? Last { get; private set; }

    public int Count { get; private set; }

    /// <summary>The neighbours in <see cref="LaneList"/>.</summary>
    public Lane? Earlier { get; set; }

    public Lane? Later { get; set; }

    /// <summary>The limit that nobody else waits for and until whose time the lane is parked; null: it is looked at.</summary>
    public LimitState? ParkedFor { get; set; }

    public bool IsParked => ParkedFor is not null;

    /// <summary>When a parked lane is looked at again.</summary>
    public long Due { get; set; }

    public int DueIndex { get; set; } = -1;

    /// <summary>How many permits of a limit waiters ask for that are older than a key.</summary>
    public long PermitsBefore(long key, LimitState limit)
    {
        long permits = 0;
        if (Array.IndexOf(Limits, limit) >= 0)
        {
            for (Waiter? waiter = First; waiter is not null && waiter.Key < key; waiter = waiter.Next)
            {
                permits += waiter.Permits;
            }
        }

        return permits;
    }

    /// <summary>Puts the waiter behind those that are older than it. New calls go last; a retry finds its place from the front.</summary>
    public void Insert(Waiter waiter)
    {
        waiter.Lane = this;
        Waiter? before = Last;
        if (before is not null && before.Key > waiter.Key)
        {
            before = null;
            for (Waiter? older = First; older is not null && older.Key <= waiter.Key; older = older.Next)
            {
                before = older;
            }
        }

        Link(waiter, before);
        Count++;
        foreach (LimitState limit in Limits)
        {
            limit.Waiting++;
            limit.WaitingPermits += waiter.Permits;
        }
    }

    public void Remove(Waiter waiter)
    {
        if (waiter.Previous is { } previous) previous.Next = waiter.Next;
        else First = waiter.Next;

        if (waiter.Next is { } next) next.Previous = waiter.Previous;
        else Last = waiter.Previous;

        Count--;
        waiter.Lane = null;
        waiter.Previous = waiter.Next = null;
        foreach (LimitState limit in Limits)
        {
            limit.Waiting--;
            limit.WaitingPermits -= waiter.Permits;
        }
    }

    private void Link(Waiter waiter, Waiter? before)
    {
        Waiter? after = before is null ? First : before.Next;
        waiter.Previous = before;
        waiter.Next = after;

        if (before is null) First = waiter;
        else before.Next = waiter;

        if (after is null) Last = waiter;
        else after.Previous = waiter;
    }
}
