namespace RateGen.Samples.Provider.Statistics;

/// <summary>What arrived at one API, second by second. Thread-safe.</summary>
public sealed class ApiStatistics(TimeProvider timeProvider)
{
    // Ten minutes are enough to look at; older seconds stay in the totals.
    private const int KeptSeconds = 600;

    private readonly Lock _lock = new();
    private readonly Queue<ArrivalSecond> _seconds = [];
    private readonly Queue<long> _lastSecond = [];
    private ArrivalSecond? _current;
    private long _arrived;
    private long _refused;
    private int _mostInOneSecond;

    /// <summary>How many requests were counted.</summary>
    public long Arrived
    {
        get
        {
            lock (_lock)
            {
                return _arrived;
            }
        }
    }

    /// <summary>How many of them were answered with 429.</summary>
    public long Refused
    {
        get
        {
            lock (_lock)
            {
                return _refused;
            }
        }
    }

    /// <summary>Counts a request that is being answered with <paramref name="status"/>.</summary>
    public void Count(int status)
    {
        bool refused = status == StatusCodes.Status429TooManyRequests;
        lock (_lock)
        {
            ArrivalSecond second = Turn();
            second.Arrived++;
            second.Refused += refused ? 1 : 0;
            _arrived++;
            _refused += refused ? 1 : 0;
            CountAccepted(refused);
        }
    }

    /// <summary>The figures of now.</summary>
    public ApiReport Report()
    {
        lock (_lock)
        {
            return new(_arrived, _refused, _mostInOneSecond, [.. _seconds.Select(second => new SecondReport(second.At, second.Arrived, second.Refused))]);
        }
    }

    private ArrivalSecond Turn()
    {
        DateTimeOffset now = timeProvider.GetUtcNow();
        DateTimeOffset second = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        if (_current is { } current && current.At >= second)
        {
            return current;
        }

        _current = new(second);
        _seconds.Enqueue(_current);
        if (_seconds.Count > KeptSeconds)
        {
            _seconds.Dequeue();
        }

        return _current;
    }

    private void CountAccepted(bool refused)
    {
        if (refused)
        {
            return;
        }

        long now = timeProvider.GetTimestamp();
        _lastSecond.Enqueue(now);
        while (timeProvider.GetElapsedTime(_lastSecond.Peek(), now) >= TimeSpan.FromSeconds(1))
        {
            _lastSecond.Dequeue();
        }

        _mostInOneSecond = Math.Max(_mostInOneSecond, _lastSecond.Count);
    }

    private sealed class ArrivalSecond(DateTimeOffset at)
    {
        public DateTimeOffset At => at;

        public int Arrived { get; set; }

        public int Refused { get; set; }
    }
}
