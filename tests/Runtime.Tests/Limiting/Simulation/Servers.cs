namespace RateGen.Runtime.Tests.Limiting.Simulation;

/// <summary>How a provider counts. Times are virtual ticks; they never decrease.</summary>
internal abstract class Server(int permits, long window)
{
    protected int Permits { get; } = permits;

    protected long Window { get; } = window;

    public abstract bool Accept(long at);
}

/// <summary>At most N in each window of the server's wall clock.</summary>
internal sealed class FixedWallServer(int permits, long window, long phase) : Server(permits, window)
{
    private long _window = -1;
    private int _count;

    public override bool Accept(long at)
    {
        long window = (at + phase) / Window;
        if (window != _window)
        {
            _window = window;
            _count = 0;
        }

        return _count < Permits && ++_count > 0;
    }
}

/// <summary>At most N in a window that the first call after the last one opens.</summary>
internal sealed class FirstCallServer(int permits, long window) : Server(permits, window)
{
    private long _opened = long.MinValue / 2;
    private int _count;

    public override bool Accept(long at)
    {
        if (at - _opened >= Window)
        {
            _opened = at;
            _count = 0;
        }

        return _count < Permits && ++_count > 0;
    }
}

/// <summary>At most N in any window: the exact log. Refused calls may count too.</summary>
internal sealed class SlidingLogServer(int permits, long window, bool countsRefused = false) : Server(permits, window)
{
    private readonly Queue<long> _log = new();

    public override bool Accept(long at)
    {
        while (_log.TryPeek(out long first) && at - first >= Window)
        {
            _log.Dequeue();
        }

        bool accepted = _log.Count < Permits;
        if (accepted || countsRefused)
        {
            _log.Enqueue(at);
        }

        return accepted;
    }
}

/// <summary>A bucket of so many tokens, refilled evenly at N per window.</summary>
internal sealed class TokenBucketServer(int permits, long window, int burst) : Server(permits, window)
{
    private double _tokens = burst;
    private long _last;

    public override bool Accept(long at)
    {
        _tokens = Math.Min(burst, _tokens + ((at - _last) * (double)Permits / Window));
        _last = at;
        if (_tokens < 1 - 1e-9)
        {
            return false;
        }

        _tokens--;
        return true;
    }
}

/// <summary>nginx's limit_req: in whole milliseconds and thousandths of a request.</summary>
internal sealed class LeakyBucketServer(int permits, long window, int burst) : Server(permits, window)
{
    private readonly double _ratePerSecond = permits * (double)TimeSpan.TicksPerSecond / window;
    private double _excess = -1;
    private long _last;

    public override bool Accept(long at)
    {
        long milliseconds = at / TimeSpan.TicksPerMillisecond;
        double excess = _excess < 0 ? 0 : Math.Max(0, _excess - (_ratePerSecond * (milliseconds - _last)) + 1000);
        if (excess > burst * 1000)
        {
            return false;
        }

        _excess = excess;
        _last = milliseconds;
        return true;
    }
}

/// <summary>Two fixed windows, the older weighted by how much of it the last window still covers.</summary>
internal sealed class SlidingCounterServer(int permits, long window, long phase) : Server(permits, window)
{
    private long _window = -2;
    private int _previous, _current;

    public override bool Accept(long at)
    {
        long window = (at + phase) / Window;
        if (window != _window)
        {
            _previous = window == _window + 1 ? _current : 0;
            _current = 0;
            _window = window;
        }

        double share = ((at + phase) % Window) / (double)Window;
        if ((_previous * (1 - share)) + _current >= Permits)
        {
            return false;
        }

        _current++;
        return true;
    }
}
