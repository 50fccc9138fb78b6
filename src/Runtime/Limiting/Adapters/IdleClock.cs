namespace RateGen.Limiting;

/// <summary>For how long limits have been idle, as far as one of their users can tell.</summary>
internal sealed class IdleClock(LimitSet limits)
{
    private readonly TimeProvider _clock = limits.TimeProvider;
    private readonly long _hold = (long)Math.Ceiling(limits.LongestHold().TotalSeconds * limits.TimeProvider.TimestampFrequency);
    private readonly Lock _lock = new();
    private long _since = limits.TimeProvider.GetTimestamp();

    /// <summary>A call ended: it keeps the limits in use for their window.</summary>
    public void Ended() => NotBefore(_clock.GetTimestamp() + _hold);

    /// <summary>Null while the limits are in use.</summary>
    public TimeSpan? Duration()
    {
        long now = _clock.GetTimestamp();
        if (!limits.IsIdle())
        {
            NotBefore(now);
            return null;
        }

        lock (_lock)
        {
            return now > _since ? _clock.GetElapsedTime(_since, now) : TimeSpan.Zero;
        }
    }

    private void NotBefore(long time)
    {
        lock (_lock)
        {
            _since = Math.Max(_since, time);
        }
    }
}
