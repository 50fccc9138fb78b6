namespace RateGen.Forecasting;

/// <summary>Slots that are used again as soon as they are free, by calls that are answered at once.</summary>
internal sealed class FutureSlots : FutureRate
{
    private readonly List<(long FreeAt, long Count)> _taken = []; // Those before _first are free again.
    private readonly long _window;
    private int _first;
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
            _taken.Add((at, 1));
        }
    }

    /// <summary>How many slots may be free within a beat; at least one.</summary>
    public required long Together { get; init; }

    /// <summary>How long that is.</summary>
    public required long Beat { get; init; }

    protected override long NextAtOnce(long time)
    {
        Release(time);
        long free = _free;
        for (int i = _first; i < _taken.Count && free <= 0; i++)
        {
            (time, long count) = _taken[i];
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
        while (permits > 0)
        {
            (long at, long room) = Place(time + _window);
            room = Math.Min(permits, room);
            _taken.Add((at, room));
            permits -= room;
        }
    }

    /// <summary>When the next slots are free, and how many: not more than allowed within a beat.</summary>
    private (long At, long Room) Place(long at)
    {
        long room = Together;
        for (int i = _taken.Count - 1; i >= _first && _taken[i] is var (freeAt, count) && freeAt + Beat > at; i--)
        {
            if (count >= room)
            {
                return (freeAt + Beat, room);
            }

            room -= count;
        }

        return (at, room);
    }

    private void Release(long time)
    {
        for (; _first < _taken.Count && _taken[_first].FreeAt <= time; _first++)
        {
            _free += _taken[_first].Count;
        }

        if (_first > _taken.Count / 2)
        {
            _taken.RemoveRange(0, _first);
            _first = 0;
        }
    }
}
