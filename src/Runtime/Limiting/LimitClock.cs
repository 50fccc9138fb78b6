namespace RateGen.Limiting;

/// <summary>Reads the timestamps of a <see cref="TimeProvider"/> and converts them. Time that never runs backwards: <see cref="LimitDomain.Advance"/>.</summary>
internal sealed class LimitClock(TimeProvider timeProvider)
{
    private readonly long _frequency = timeProvider.TimestampFrequency;

    public TimeProvider TimeProvider { get; } = timeProvider;

    /// <summary>The raw timestamp; read it before the lock is taken, so that the lock is held for less time.</summary>
    public long Timestamp() => TimeProvider.GetTimestamp();

    /// <summary>In timestamp units, rounded up: a wait is never too short.</summary>
    public long FromTimeSpan(TimeSpan span)
    {
        Int128 units = (Int128)span.Ticks * _frequency;
        Int128 whole = units / TimeSpan.TicksPerSecond;
        return (long)(whole * TimeSpan.TicksPerSecond < units ? whole + 1 : whole);
    }

    /// <summary>In ticks of 100 ns, rounded up. <see cref="LimitConstants.Unknown"/> becomes <see cref="TimeSpan.MaxValue"/>.</summary>
    public TimeSpan ToTimeSpan(long units)
    {
        if (units == LimitConstants.Unknown)
        {
            return TimeSpan.MaxValue;
        }

        Int128 ticks = (((Int128)units * TimeSpan.TicksPerSecond) + _frequency - 1) / _frequency;
        return new TimeSpan((long)Int128.Min(ticks, TimeSpan.MaxValue.Ticks));
    }
}
