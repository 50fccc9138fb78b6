using RateGen.Quotas;

namespace RateGen.Limiting;

/// <content>What happens to a call that has to wait.</content>
public sealed partial class LimitSet
{
    /// <summary>Those who wait together with the calls of this set.</summary>
    internal WaitGroup Group => _limits[0].Group;

    /// <summary>Why a waiter is refused, with the wait that it would have had.</summary>
    internal RateLimitRejectedException Rejection(RateLimitRejection reason, Waiter waiter, long now)
    {
        long at = EstimateFor(waiter, now, out LimitState latest);
        return new(reason, latest.Title, _domain.Clock.ToTimeSpan(Wait(at, now)));
    }

    /// <summary>Why a waiter can never have its permit: a quota is used up, or a limit was lowered below its weight. Null when it can.</summary>
    internal Exception? Refuse(Waiter waiter)
    {
        foreach (LimitState limit in _limits)
        {
            if (waiter.Permits > limit.HeaviestCall)
            {
                return limit is QuotaState ? Refuse(waiter.Permits) : new RateLimitRejectedException(RateLimitRejection.Weight, limit.Title, TimeSpan.MaxValue);
            }
        }

        return Refuse(waiter.Permits);
    }

    private static long Wait(long at, long now) => at == LimitConstants.Unknown ? at : at - now;

    private Waiter Enqueue(in PermitRequest request, long arrival, long now, out Waiter? ready)
    {
        Waiter waiter = _domain.Waiters.Rent();
        long key = request.Priority == 0 ? arrival : arrival - (request.Priority * _domain.Clock.FromTimeSpan(LimitConstants.PriorityStep));
        waiter.Begin(this, request.Permits, arrival, key, now, DeadlineAt(request.Deadline, now));
        _lane ??= new Lane(_limits);
        WaitGroup group = _lane.Group;
        ready = group.Enter(waiter, _lane, now);
        if (waiter.Lane is not null && RefuseToWait(waiter, request.QueueLimit, now) is { } rejection)
        {
            waiter.Decide(rejection);
            Waiter? others = ready;
            ready = group.Leave(waiter, now);
            ready = Waiter.Join(others, ready);
        }

        return waiter;
    }

    private RateLimitRejectedException? RefuseToWait(Waiter waiter, int? queueLimit, long now)
    {
        if (queueLimit is { } limit && Longest() > limit)
        {
            return Rejection(RateLimitRejection.QueueFull, waiter, now);
        }

        return waiter.Due != LimitConstants.Unknown && EstimateFor(waiter, now, out _) > waiter.Due
            ? Rejection(RateLimitRejection.Deadline, waiter, now)
            : null;
    }

    /// <summary>The length of the longest queue, the new waiter included.</summary>
    private int Longest()
    {
        int longest = 0;
        foreach (LimitState limit in _limits)
        {
            longest = Math.Max(longest, limit.Waiting);
        }

        return longest;
    }

    private long DeadlineAt(TimeSpan? deadline, long now)
    {
        if (deadline is not { } wait || wait > LimitConstants.LongestSpan)
        {
            return LimitConstants.Unknown;
        }

        return now + _domain.Clock.FromTimeSpan(wait);
    }

    /// <summary>When a queued waiter would have its permit, and the limit that grants it last.</summary>
    private long EstimateFor(Waiter waiter, long now, out LimitState latest)
    {
        long at = long.MinValue;
        latest = _limits[0];
        foreach (LimitState limit in _limits)
        {
            bool isYoungest = ReferenceEquals(waiter.Lane?.Last, waiter) && limit.Waiting == _lane!.Count;
            long ahead = isYoungest ? limit.WaitingPermits - waiter.Permits : limit.Group.PermitsAhead(limit, waiter);
            long estimate = limit.Estimate(now, ahead, waiter.Permits);
            if (estimate > at)
            {
                at = estimate;
                latest = limit;
            }
        }

        return at;
    }

    private void ThrowIfTooHeavy(int permits)
    {
        foreach (LimitState limit in _limits)
        {
            if (permits > limit.HeaviestCall)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(PermitRequest.Permits), permits, $"The call asks for {permits} permits, but the limit \"{limit.Title}\" never grants more than {limit.HeaviestCall}. Lower the weight of the call.");
            }
        }
    }
}
