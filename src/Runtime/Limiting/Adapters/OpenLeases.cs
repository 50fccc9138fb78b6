namespace RateGen.Limiting;

/// <summary>The leases of one limiter that nobody has ended, oldest first, and the one timer that ends those that stay too long.</summary>
internal sealed class OpenLeases(TimeProvider clock, TimeSpan timeout, Action<PermitLease> expire)
{
    private readonly Lock _lock = new();
    private PermitLease? _first, _last;
    private ITimer? _timer;
    private bool _isSet;

    public void Add(PermitLease lease)
    {
        if (timeout == Timeout.InfiniteTimeSpan)
        {
            return;
        }

        lock (_lock)
        {
            lease.OpenedAt = clock.GetTimestamp(); // Inside the lock: the order of the list is the order of time.
            lease.IsListed = true;
            lease.Previous = _last;
            if (_last is null) _first = lease;
            else _last.Next = lease;
            _last = lease;
            Set(timeout);
        }
    }

    public void Remove(PermitLease lease)
    {
        lock (_lock)
        {
            if (!lease.IsListed)
            {
                return;
            }

            lease.IsListed = false;
            if (lease.Previous is null) _first = lease.Next;
            else lease.Previous.Next = lease.Next;
            if (lease.Next is null) _last = lease.Previous;
            else lease.Next.Previous = lease.Previous;
            lease.Previous = lease.Next = null;
        }
    }

    private void Fire()
    {
        while (NextLate() is { } late)
        {
            expire(late); // Outside the lock: it takes the lease out of the list.
        }
    }

    /// <summary>The oldest lease when its time is over; else null, and the timer is set for it.</summary>
    private PermitLease? NextLate()
    {
        lock (_lock)
        {
            if (_first is not { } oldest)
            {
                _isSet = false;
                return null;
            }

            TimeSpan left = timeout - clock.GetElapsedTime(oldest.OpenedAt);
            if (left <= TimeSpan.Zero)
            {
                return oldest;
            }

            _isSet = false;
            Set(left);
            return null;
        }
    }

    private void Set(TimeSpan due)
    {
        if (_isSet)
        {
            return; // It looks at the oldest lease when it fires, and no younger one ends before that.
        }

        _isSet = true;
        _timer ??= Create();
        due = due < LimitConstants.LongestTimer ? due : LimitConstants.LongestTimer;
        _timer.Change(TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling(due.TotalMilliseconds))), Timeout.InfiniteTimeSpan);
    }

    private ITimer Create()
    {
        // The timer outlives the call that needed it first; that call's context must not.
        using AsyncFlowControl? suppressed = ExecutionContext.IsFlowSuppressed() ? null : ExecutionContext.SuppressFlow();
        return clock.CreateTimer(static leases => ((OpenLeases)leases!).Fire(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
