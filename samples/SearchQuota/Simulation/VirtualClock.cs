namespace RateGen.Samples.SearchQuota.Simulation;

/// <summary>A clock that jumps from one timer to the next: a month takes a second. Thread-safe.</summary>
internal sealed class VirtualClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<VirtualTimer> _timers = [];
    private long _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref _now);

    public override DateTimeOffset GetUtcNow() => start.AddTicks(GetTimestamp());

    /// <summary>The clock as another process sees it: the same time, but nothing that the first process knows.</summary>
    public TimeProvider OfNewProcess() => new Alias(this);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        VirtualTimer timer = new(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Goes to the next timer and fires it.</summary>
    public void JumpToNextTimer()
    {
        VirtualTimer? next;
        lock (_lock)
        {
            next = _timers.MinBy(static timer => timer.DueAt);
            if (next is null)
            {
                return;
            }

            _timers.Remove(next);
            _now = Math.Max(_now, next.DueAt);
        }

        next.Fire();
    }

    /// <summary>Lets time pass while nothing waits.</summary>
    public void JumpTo(DateTimeOffset time)
    {
        lock (_lock)
        {
            _now = Math.Max(_now, (time - start).Ticks);
        }
    }

    private sealed class Alias(VirtualClock clock) : TimeProvider
    {
        public override long TimestampFrequency => clock.TimestampFrequency;

        public override long GetTimestamp() => clock.GetTimestamp();

        public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => clock.CreateTimer(callback, state, dueTime, period);
    }

    private sealed class VirtualTimer(VirtualClock clock, TimerCallback callback, object? state) : ITimer
    {
        public long DueAt { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                clock._timers.Remove(this);
                if (dueTime >= TimeSpan.Zero)
                {
                    DueAt = clock._now + dueTime.Ticks;
                    clock._timers.Add(this);
                }
            }

            return true;
        }

        public void Fire() => callback(state);

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
