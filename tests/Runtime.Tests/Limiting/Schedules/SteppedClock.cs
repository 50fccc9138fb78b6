namespace RateGen.Runtime.Tests.Limiting.Schedules;

/// <summary>A clock that stands still, and at which an actor stops until it is its turn: the limiter reads the clock before each of its locks.</summary>
internal sealed class SteppedClock : TimeProvider
{
    private readonly ThreadLocal<Actor?> _actor = new();

    public long Now { get; set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp()
    {
        long now = Now;
        _actor.Value?.Stop(); // After the reading: others may decide before this one does, with a later time.
        return now;
    }

    /// <summary>Time stands still, so no timer fires.</summary>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new NoTimer();

    public void Enter(Actor actor) => _actor.Value = actor;

    private sealed class NoTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => default;
    }
}
