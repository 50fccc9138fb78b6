namespace RateGen.Retrying;

/// <summary>Seconds as providers write them, as a time to wait.</summary>
internal static class Seconds
{
    /// <summary>Rounds up to whole milliseconds, for a wait must never end early, and saturates.</summary>
    /// <returns>False when there is nothing to wait for: zero, negative or no number.</returns>
    public static bool TryWait(double seconds, out TimeSpan wait)
    {
        wait = default;
        if (!(seconds > 0))
        {
            return false;
        }

        double milliseconds = Math.Ceiling(seconds * 1000);
        wait = milliseconds < TimeSpan.MaxValue.TotalMilliseconds ? TimeSpan.FromMilliseconds(milliseconds) : TimeSpan.MaxValue;
        return true;
    }

    /// <summary>Rounds up to whole milliseconds.</summary>
    /// <returns>False when there is nothing to wait for.</returns>
    public static bool TryWait(TimeSpan time, out TimeSpan wait)
    {
        long rest = time.Ticks % TimeSpan.TicksPerMillisecond;
        wait = rest == 0 ? time : time + TimeSpan.FromTicks(TimeSpan.TicksPerMillisecond - rest);
        return time > TimeSpan.Zero;
    }
}
