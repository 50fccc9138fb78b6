using RateGen.Limiting;

namespace RateGen.Runtime.Tests.Limiting.Simulation;

/// <summary>What the simulator drives: the real limiter, or a mutation of its rule.</summary>
internal interface ILimiter
{
    /// <param name="isSlowOperation">Which of two operations the call belongs to.</param>
    /// <param name="firstArrival">0, or the first arrival of a call that is repeated.</param>
    ValueTask<ILease> AcquireAsync(bool isSlowOperation, long firstArrival);
}

internal interface ILease
{
    long FirstArrival { get; }

    void Sent();

    void Complete();

    /// <summary>After <see cref="Complete"/>: the answer was a refusal.</summary>
    void Refused(TimeSpan pause);
}

/// <summary>The real thing: two operations of one API in a registry.</summary>
internal sealed class RealLimiter : ILimiter
{
    private readonly LimitSet _fast, _slow;

    public RealLimiter(TimeProvider time, params LimitOptions[] limits)
    {
        LimitRegistry registry = new(time);
        _fast = registry.Bind("https://simulated", "key", "GET /fast", this, limits);
        _slow = registry.Bind("https://simulated", "key", "GET /slow", this, limits);
    }

    public LimitSet Set => _fast;

    public async ValueTask<ILease> AcquireAsync(bool isSlowOperation, long firstArrival)
    {
        LimitSet set = isSlowOperation ? _slow : _fast;
        return new Lease(set, await set.AcquireAsync(new PermitRequest { FirstArrival = firstArrival }));
    }

    private sealed class Lease(LimitSet set, Permit permit) : ILease
    {
        public long FirstArrival => permit.FirstArrival;

        public void Sent() => permit.Sent();

        public void Complete() => permit.Complete();

        public void Refused(TimeSpan pause) => set.Pause(null, pause, permit);
    }
}
