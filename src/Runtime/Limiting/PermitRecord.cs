namespace RateGen.Limiting;

/// <summary>What a granted permit holds; reused. The generation tells a <see cref="Permit"/> of an earlier use from the present one.</summary>
internal sealed class PermitRecord(LimitDomain domain)
{
    private LimitState[] _limits = [];
    private RoundTripBound? _roundTrips;
    private int _permits;
    private long _sentAt = LimitConstants.Unknown;

    public LimitDomain Domain { get; } = domain;

    public int Generation { get; private set; }

    public long GrantedAt { get; private set; }

    /// <summary>Takes the permits of every limit. Under the lock, and only when each of them is free.</summary>
    public void Begin(LimitState[] limits, RoundTripBound roundTrips, int permits, long now)
    {
        if (!ReferenceEquals(_limits, limits)) // Mostly the ones of the last use: a reference costs more to write than to compare.
        {
            _limits = limits;
            _roundTrips = roundTrips;
        }

        _permits = permits;
        _sentAt = LimitConstants.Unknown;
        GrantedAt = now;
        foreach (LimitState limit in limits)
        {
            limit.Take(now, permits);
        }
    }

    /// <summary>No lock: until the permit ends nobody else writes here.</summary>
    public void Sent(int generation)
    {
        if (generation == Generation)
        {
            _sentAt = Domain.Clock.Timestamp();
        }
    }

    /// <summary>The same for a call that left within microseconds of its grant, which are far below <see cref="LimitConstants.Epsilon"/>.</summary>
    public void SentWhenGranted(int generation)
    {
        if (generation == Generation)
        {
            _sentAt = GrantedAt;
        }
    }

    public void End(int generation, PermitEnd end)
    {
        long timestamp = Domain.Clock.Timestamp();
        Waiter? ready;
        lock (Domain.Lock)
        {
            if (generation != Generation)
            {
                return;
            }

            Generation++;
            ready = End(Domain.Advance(timestamp), timestamp, end);
            Domain.Records.Return(this);
        }

        Waiter.CompleteAll(ready);
    }

    private Waiter? End(long now, long timestamp, PermitEnd end)
    {
        long free = LimitConstants.Unknown;
        RoundTripBound bound = _roundTrips!;
        long tooEarly = end is PermitEnd.Completed && _sentAt != LimitConstants.Unknown ? bound.Learn(timestamp - _sentAt, now) : 0;
        RoundTrip roundTrip = new(now, _sentAt, bound);
        foreach (LimitState limit in _limits)
        {
            if (tooEarly > 0)
            {
                limit.Delay(tooEarly);
            }

            switch (end)
            {
                case PermitEnd.Completed:
                    limit.Complete(now, _permits, roundTrip);
                    break;
                case PermitEnd.Failed:
                    limit.Fail(now, _permits);
                    break;
                case PermitEnd.Cancelled:
                    limit.Cancel(now, _permits);
                    break;
            }

            if (limit.IsHeld)
            {
                long at = limit.FreeAt(now, 1);
                free = Math.Min(free, at);
                if (limit.Parked is { } parked)
                {
                    limit.Group.MayBeFree(parked, at);
                }
            }
        }

        return free != LimitConstants.Unknown ? _limits[0].Group.Ended(now, free) : null;
    }
}
