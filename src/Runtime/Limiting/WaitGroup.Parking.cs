namespace RateGen.Limiting;

/// <content>
/// Who need not be looked at. A lane whose first waits for one limit only, which no other lane needs, holds nobody up and cannot go on before that
/// limit is free: until then it is parked. So a permit of a shared limit costs no look at the thousands that wait for limits of their own.
/// </content>
internal sealed partial class WaitGroup
{
    private readonly DueHeap<Lane> _parked = new();

    /// <summary>The limit of a parked lane may be free earlier than it was parked for. It stays parked until then: what is parked keeps its limit from others.</summary>
    public void MayBeFree(Lane parked, long at)
    {
        if (at < parked.Due)
        {
            _parked.Remove(parked);
            parked.Due = at;
            _parked.Add(parked);
        }
    }

    private void Park(Lane lane, LimitState limit, long until)
    {
        _lanes.Remove(lane);
        lane.ParkedFor = limit;
        limit.Parked = lane;
        lane.Due = until;
        _parked.Add(lane);
    }

    private void Unpark(Lane lane)
    {
        Forget(lane);
        _lanes.Add(lane);
    }

    private void Forget(Lane lane)
    {
        _parked.Remove(lane);
        lane.ParkedFor!.Parked = null;
        lane.ParkedFor = null;
    }

    private void UnparkDue(long now)
    {
        while (_parked.First is { } lane && lane.Due <= now)
        {
            Unpark(lane);
        }
    }

    private void UnparkAll()
    {
        while (_parked.First is { } lane)
        {
            Unpark(lane);
        }
    }
}
