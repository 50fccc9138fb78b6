using RateGen.Forecasting;

namespace RateGen.Limiting;

/// <summary>A token bucket of <c>Burst</c> tokens that is refilled at N per window; for bursts larger than N.</summary>
/// <remarks>
/// GCRA with the same compensation as slots: a token is taken at the grant, and its refill starts only when the provider can have counted the
/// call at the latest, at <c>received − bound</c>.
/// </remarks>
internal sealed class BucketState(RateLimitOptions options, LimitDomain domain) : RateState(options, domain)
{
    /// <summary>When the bucket is full again.</summary>
    private long _fullAt = long.MinValue / 2;

    public override long HeaviestCall => Burst;

    private int Burst => Math.Max(Options.Burst, Declared);

    private int LiveBurst => Math.Max(1, Burst - (Declared - Permits));

    private long Interval => (long)Math.Ceiling((double)Window / Permits);

    public override void Update(int permits, long now)
    {
        double debt = Math.Max(0, _fullAt - now) / (double)Interval;
        base.Update(permits, now);
        _fullAt = now + (long)Math.Ceiling(debt * Interval);
    }

    public override void Complete(long now, int permits, in RoundTrip roundTrip) => Refill(CountedBy(roundTrip) + Epsilon, permits);

    public override void Fail(long now, int permits) => Refill(now + Epsilon, permits);

    public override void Cancel(long now, int permits) => InFlight -= permits;

    public override void Delay(long by) => _fullAt += by;

    protected override bool HasRoom(long now, int permits) => FreeAtOnce(now, permits) <= now;

    protected override long FreeAtOnce(long now, int permits)
    {
        long spare = Math.Max(LiveBurst, permits) - InFlight - permits;
        return spare < 0 ? LimitConstants.Unknown : Math.Max(now, _fullAt - (spare * Interval));
    }

    protected override long EstimateAtOnce(long now, long start, long ahead, int permits)
    {
        long fullAt = Math.Max(_fullAt, now) + (InFlight * Interval);
        return Math.Max(start, fullAt - ((Math.Max(LiveBurst, permits) - ahead - permits) * Interval));
    }

    /// <remarks>What was refilled since the call was granted may be missing in the provider's answer.</remarks>
    protected override long Surplus(long now, long remaining, long grantedAt)
        => Available(now) - remaining - (long)Math.Ceiling((now - grantedAt) / (double)Interval);

    protected override void Occupy(int permits, long until) => _fullAt = Math.Max(_fullAt, until - Window) + (permits * Interval);

    public override long LongestUse => Burst * Interval;

    public override long FreeAfter(long time, int permits) => Math.Max(_fullAt, time) + ((InFlight + permits) * Interval);

    public override void Restore(long freeAt, int permits) => _fullAt = Math.Max(_fullAt, freeAt);

    /// <summary>Tokens are not told apart: what counts is when the bucket is full.</summary>
    public override IEnumerable<(long FreeAt, int Permits)> Used(long now)
    {
        long fullAt = Math.Max(_fullAt, now) + (InFlight * Interval);
        return fullAt > now ? [(fullAt, 1)] : [];
    }

    protected override FutureRate Future(long now, long pausedUntil, long smoothUntil, long nextPaced, long spacing)
        => new FutureBucket(Title, LiveBurst, Interval, Math.Max(_fullAt, now) + (InFlight * Interval), pausedUntil, smoothUntil, nextPaced, spacing);

    protected override bool IsUnused(long now) => _fullAt <= now;

    protected override long Available(long now)
        => LiveBurst - InFlight - (long)Math.Ceiling(Math.Max(0, _fullAt - now) / (double)Interval);

    private void Refill(long from, int permits)
    {
        InFlight -= permits;
        _fullAt = Math.Max(_fullAt, from) + (permits * Interval);
    }
}
