namespace RateGen.Limiting;

/// <summary>The lanes of a group that have waiters, by the age of their first. Each knows its neighbours, so that leaving costs no search.</summary>
internal sealed class LaneList
{
    public Lane? First { get; private set; }

    public int Count { get; private set; }

    private Lane? Last { get; set; }

    /// <summary>Puts a lane in its place. New calls belong near the end and what was granted lately near the front, so both ends are searched.</summary>
    public void Add(Lane lane)
    {
        long key = lane.First!.Key;
        Lane? before = Last, after = First;
        while (before is not null && before.First!.Key > key)
        {
            if (after is null || after.First!.Key > key)
            {
                before = after?.Earlier;
                break;
            }

            before = before.Earlier;
            after = after.Later;
        }

        Link(lane, before);
        Count++;
        foreach (LimitState limit in lane.Limits)
        {
            limit.WaitingLanes++;
        }
    }

    public void Remove(Lane lane)
    {
        if (lane.Earlier is { } earlier) earlier.Later = lane.Later;
        else First = lane.Later;

        if (lane.Later is { } later) later.Earlier = lane.Earlier;
        else Last = lane.Earlier;

        lane.Earlier = lane.Later = null;
        Count--;
        foreach (LimitState limit in lane.Limits)
        {
            limit.WaitingLanes--;
        }
    }

    private void Link(Lane lane, Lane? before)
    {
        Lane? after = before is null ? First : before.Later;
        lane.Earlier = before;
        lane.Later = after;

        if (before is null) First = lane;
        else before.Later = lane;

        if (after is null) Last = lane;
        else after.Earlier = lane;
    }
}
