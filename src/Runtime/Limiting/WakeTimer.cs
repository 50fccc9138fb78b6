namespace RateGen.Limiting;

/// <summary>The one timer of a group of waiters. It may fire early or for nothing, never late.</summary>
internal sealed class WakeTimer(LimitDomain domain)
{
    private ITimer? _timer;
    private WaitGroup? _group;
    private long _setFor = LimitConstants.Unknown;

    /// <summary>Sees to it that the group is dispatched at <paramref name="wake"/>. Under the lock.</summary>
    public void Set(WaitGroup group, long now, long wake)
    {
        if (wake >= _setFor && _setFor > now || wake == LimitConstants.Unknown)
        {
            return;
        }

        _group = group;
        _setFor = wake;
        TimeSpan due = domain.Clock.ToTimeSpan(Math.Max(0, wake - now));
        if (due > LimitConstants.LongestTimer)
        {
            due = LimitConstants.LongestTimer;
        }

        // Timers count whole milliseconds and cut the rest off.
        due = TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling(due.TotalMilliseconds)));
        _timer ??= Create();
        _timer.Change(due, Timeout.InfiniteTimeSpan);
    }

    public void Stop()
    {
        _timer?.Dispose();
        _timer = null;
        _setFor = LimitConstants.Unknown;
    }

    private ITimer Create()
    {
        // The timer outlives the call that needed it first; that call's context must not.
        if (ExecutionContext.IsFlowSuppressed())
        {
            return Start();
        }

        using (ExecutionContext.SuppressFlow())
        {
            return Start();
        }

        ITimer Start() => domain.Clock.TimeProvider.CreateTimer(static timer => ((WakeTimer)timer!).Fire(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private void Fire()
    {
        long timestamp = domain.Clock.Timestamp();
        Waiter? ready;
        lock (domain.Lock)
        {
            if (_group is not { } group)
            {
                return;
            }

            _setFor = LimitConstants.Unknown;
            ready = group.Root.Wake(domain.Advance(timestamp));
        }

        Waiter.CompleteAll(ready);
    }
}
