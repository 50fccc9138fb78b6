namespace RateGen.Runtime.Tests.Limiting.Simulation;

/// <summary>ASP.NET Core's rate limiting middleware: its limiters move only on a heartbeat of 100 ms, which may come late.</summary>
/// <param name="permits">N.</param>
/// <param name="window">The declared window.</param>
/// <param name="random">The luck of the run: the phase of the heartbeat, and how late each one is.</param>
/// <param name="latest">How late a heartbeat can be. One in a hundred is anything up to that, the others are on average 2 ms late.</param>
internal abstract class HeartbeatServer(int permits, long window, Random random, TimeSpan latest) : Server(permits, window)
{
    public const long Period = 100 * TimeSpan.TicksPerMillisecond;

    private readonly long _phase = random.NextInt64(Period);
    private long _beat = long.MinValue;
    private int _beats;

    public sealed override bool Accept(long at)
    {
        if (_beat == long.MinValue)
        {
            Begin(at); // The limiter of a partition is made by its first request.
            _beats = (int)((at + _phase) / Period);
            Next();
        }

        while (_beat <= at)
        {
            Beat(_beat);
            Next();
        }

        return Take();
    }

    protected abstract void Begin(long at);

    protected abstract void Beat(long at);

    protected abstract bool Take();

    /// <summary>A late heartbeat does not delay those after it.</summary>
    private void Next()
    {
        double late = random.Next(100) == 0 ? random.NextDouble() * latest.Ticks : -2 * TimeSpan.TicksPerMillisecond * Math.Log(1 - random.NextDouble());
        _beat = Math.Max(_beat + 1, (++_beats * Period) - _phase + (long)Math.Min(late, latest.Ticks));
    }
}

/// <summary>Refilled on the heartbeat, for the time since the last one.</summary>
internal sealed class HeartbeatTokenServer(int permits, long window, Random random, TimeSpan latest) : HeartbeatServer(permits, window, random, latest)
{
    private double _tokens = permits;
    private long _filledAt;

    protected override void Begin(long at) => _filledAt = at;

    protected override void Beat(long at)
    {
        _tokens = Math.Min(Permits, _tokens + ((at - _filledAt) * (double)Permits / Window));
        _filledAt = at;
    }

    protected override bool Take()
    {
        if (_tokens < 1)
        {
            return false;
        }

        _tokens--;
        return true;
    }
}

/// <summary>So many segments, each of which lasts a whole number of heartbeats. One segment: a fixed window.</summary>
internal sealed class HeartbeatWindowServer(int permits, long window, int segments, Random random, TimeSpan latest) : HeartbeatServer(permits, window, random, latest)
{
    private readonly int[] _accepted = new int[segments];
    private int _segment;
    private long _movedAt;

    protected override void Begin(long at) => _movedAt = at;

    protected override void Beat(long at)
    {
        if (at - _movedAt >= Window / segments)
        {
            _movedAt = at;
            _segment = (_segment + 1) % segments;
            _accepted[_segment] = 0;
        }
    }

    protected override bool Take()
    {
        if (_accepted.Sum() >= Permits)
        {
            return false;
        }

        _accepted[_segment]++;
        return true;
    }
}
