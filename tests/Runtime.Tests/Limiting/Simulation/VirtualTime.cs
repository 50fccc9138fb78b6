namespace RateGen.Runtime.Tests.Limiting.Simulation;

/// <summary>A clock, its timers and its thread: a run of discrete events. Whatever awaits under it continues in order, on the calling thread.</summary>
internal sealed class VirtualTime(int seed) : TimeProvider
{
    private readonly PriorityQueue<Event, (long Time, long Sequence)> _events = new();
    private readonly Random _random = new(seed);
    private readonly DateTimeOffset _epoch = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
    private long _sequence;

    public long Now { get; private set; }

    /// <summary>How late timers fire at most, in ticks of 100 ns.</summary>
    public long TimerLateness { get; init; } = TimeSpan.TicksPerMillisecond;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Now;

    public override DateTimeOffset GetUtcNow() => _epoch.AddTicks(Now);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        VirtualTimer timer = new(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    public void Schedule(long delay, SendOrPostCallback callback, object? state) => _events.Enqueue(new(callback, state), (Now + delay, _sequence++));

    public VirtualDelay Delay(long ticks) => new(this, ticks);

    /// <summary>Runs what happens up to a time, or until nothing happens any more.</summary>
    public void RunUntil(long end)
    {
        SynchronizationContext? outer = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(new VirtualContext(this));
        try
        {
            while (_events.TryPeek(out _, out (long Time, long Sequence) next) && next.Time <= end)
            {
                Event happening = _events.Dequeue();
                Now = next.Time;
                happening.Callback(happening.State);
            }

            Now = end;
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(outer);
        }
    }

    /// <summary>Starts asynchronous work inside the run.</summary>
    public void Start(Func<Task> work) => Schedule(0, static work => _ = Guard((Func<Task>)work!), work);

    private static async Task Guard(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException("A simulated caller failed.", failure);
        }
    }

    private long Lateness() => TimerLateness == 0 ? 0 : _random.NextInt64(TimerLateness);

    private readonly record struct Event(SendOrPostCallback Callback, object? State);

    private sealed class VirtualContext(VirtualTime time) : SynchronizationContext
    {
        public override void Post(SendOrPostCallback callback, object? state) => time.Schedule(0, callback, state);

        public override void Send(SendOrPostCallback callback, object? state) => callback(state);

        public override SynchronizationContext CreateCopy() => this;
    }

    private sealed class VirtualTimer(VirtualTime time, TimerCallback callback, object? state) : ITimer
    {
        private int _version;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            int version = ++_version;
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                time.Schedule(dueTime.Ticks + time.Lateness(), _ => { if (version == _version) callback(state); }, null);
            }

            return true;
        }

        public void Dispose() => _version++;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
