using System.Threading.RateLimiting;

namespace RateGen.Integration.Tests.AspNetCore;

/// <summary>A hand-written limiter of a provider: it accepts or refuses at once.</summary>
internal abstract class CountingLimiter : RateLimiter
{
    private readonly Lock _lock = new();
    private readonly long _startedAt = TimeProvider.System.GetTimestamp();

    public override TimeSpan? IdleDuration => null;

    public override RateLimiterStatistics? GetStatistics() => null;

    /// <param name="now">The time since the limiter began.</param>
    protected abstract bool Accept(TimeSpan now);

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (_lock)
        {
            return Accept(TimeProvider.System.GetElapsedTime(_startedAt)) ? CountingLease.Acquired : CountingLease.Refused;
        }
    }

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) => new(AttemptAcquireCore(permitCount));
}

/// <summary>Two fixed windows, the one before weighted by how much of it a sliding window would still cover.</summary>
internal sealed class SlidingCounter(int permits, TimeSpan window) : CountingLimiter
{
    private long _index;
    private int _before, _current;

    protected override bool Accept(TimeSpan now)
    {
        long index = now.Ticks / window.Ticks;
        if (index != _index)
        {
            _before = index == _index + 1 ? _current : 0;
            _current = 0;
            _index = index;
        }

        double passed = (double)(now.Ticks % window.Ticks) / window.Ticks;
        if ((_before * (1 - passed)) + _current >= permits)
        {
            return false;
        }

        _current++;
        return true;
    }
}

/// <summary>A token bucket that holds less than the permits of a window and is refilled all the time.</summary>
internal sealed class SmallBucket(int permits, TimeSpan window, int burst) : CountingLimiter
{
    private double _tokens = burst;
    private TimeSpan _filledAt;

    protected override bool Accept(TimeSpan now)
    {
        _tokens = Math.Min(burst, _tokens + ((now - _filledAt) / window * permits));
        _filledAt = now;
        if (_tokens < 1)
        {
            return false;
        }

        _tokens--;
        return true;
    }
}
