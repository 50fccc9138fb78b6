using System.Threading.RateLimiting;

namespace RateGen.Integration.Tests.AspNetCore;

/// <summary>A limiter that refuses nothing and is moved as all limiters of the server are: it keeps when that was late.</summary>
internal sealed class Heartbeat : ReplenishingRateLimiter
{
    private static readonly TimeSpan s_period = TimeSpan.FromMilliseconds(100), s_punctual = TimeSpan.FromMilliseconds(5);

    private readonly Lock _lock = new();
    private readonly List<(long At, TimeSpan Late)> _late = [];
    private long _last = TimeProvider.System.GetTimestamp();

    public override TimeSpan ReplenishmentPeriod => s_period;

    public override bool IsAutoReplenishing => false;

    public override TimeSpan? IdleDuration => null;

    /// <summary>The beats that were late: when they came, from a time, and by how much.</summary>
    public IReadOnlyList<(TimeSpan At, TimeSpan Late)> Late(long since)
    {
        lock (_lock)
        {
            return [.. _late.Select(beat => (TimeProvider.System.GetElapsedTime(since, beat.At), beat.Late))];
        }
    }

    public override bool TryReplenish()
    {
        lock (_lock)
        {
            long now = TimeProvider.System.GetTimestamp();
            if (TimeProvider.System.GetElapsedTime(_last, now) - s_period is var late && late > s_punctual)
            {
                _late.Add((now, late));
            }

            _last = now;
            return true;
        }
    }

    public override RateLimiterStatistics? GetStatistics() => null;

    protected override RateLimitLease AttemptAcquireCore(int permitCount) => CountingLease.Acquired;

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) => new(CountingLease.Acquired);
}
