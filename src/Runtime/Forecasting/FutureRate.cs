using RateGen.Limiting;

namespace RateGen.Forecasting;

/// <summary>What slots and buckets have in common: a pause, and even spacing until a moment.</summary>
/// <param name="title">How messages call the limit.</param>
/// <param name="pausedUntil">Until when nothing is granted.</param>
/// <param name="smoothUntil">Until when permits are spaced.</param>
/// <param name="nextPaced">When the next spaced permit may leave.</param>
/// <param name="spacing">The time between two spaced permits.</param>
internal abstract class FutureRate(string title, long pausedUntil, long smoothUntil, long nextPaced, long spacing) : FutureLimit(title)
{
    private long _nextPaced = nextPaced;

    public sealed override long Next(long time)
    {
        long at = Math.Max(Math.Max(time, pausedUntil), NextAtOnce(time));
        return at < smoothUntil ? Math.Max(at, _nextPaced) : at;
    }

    public sealed override long Free(long time) => time < smoothUntil ? 1 : FreeAtOnce(time);

    public sealed override void Take(long time, long permits)
    {
        TakeAtOnce(time, permits);
        _nextPaced = EvenSpacing.Next(_nextPaced, time, spacing, permits);
    }

    /// <summary>From when on a permit is free, pauses and spacing left out.</summary>
    protected abstract long NextAtOnce(long time);

    protected abstract long FreeAtOnce(long time);

    protected abstract void TakeAtOnce(long time, long permits);
}
