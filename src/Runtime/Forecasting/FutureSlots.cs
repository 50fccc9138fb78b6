namespace RateGen.Forecasting;

/// <summary>Slots that are used again as soon as they are free, by calls that are answered at once.</summary>
internal sealed class FutureSlots : FutureRate
{
    private readonly Queue<(long FreeAt, long Count)> _taken = new();
    private readonly long _window;
    private long _free;

    /// <param name="title">How messages call the limit.</param>
    /// <param name="slots">How many slots there are.</param>
    /// <param name="releases">When those in use are free again, in any order.</param>
    /// <param name="window">How long a slot stays taken.</param>
    /// <param name="pausedUntil">See <see cref="FutureRate"/>.</param>
    /// <param name="smoothUntil">See <see cref="FutureRate"/>.</param>
    /// <param name="nextPaced">See <see cref="FutureRate"/>.</param>
    /// <param name="spacing">See <see cref="FutureRate"/>.</param>
    public FutureSlots(string title, long slots, long[] releases, long window, long pausedUntil, long smoothUntil, long nextPaced, long spacing)
        : base(title, pausedUntil, smoothUntil, nextPaced, spacing)
    {
        _window = window;
        _free = slots - releases.Length;
        Array.Sort(releases);
        foreach (long at in releases)
        {
            _taken.Enqueue((at, 1));
        }
    }

    protected override long NextAtOnce(long time)
    {
        Release(time);
        long free = _free;
        foreach ((long at, long count) in _taken)
        {
            if (free > 0)
            {
                return time;
            }

            time = at;
            free += count;
        }

        return time;
    }

    protected override long FreeAtOnce(long time)
    {
        Release(time);
        return _free;
    }

    protected override void TakeAtOnce(long time, long permits)
    {
        Release(time);
        _free -= permits;
        _taken.Enqueue((time + _window, permits));
    }

    private void Release(long time)
    {
        while (_taken.TryPeek(out (long FreeAt, long Count) first) && first.FreeAt <= time)
        {
            _free += _taken.Dequeue().Count;
        }
    }
}
