namespace RateGen.Forecasting;

/// <summary>A bucket that is refilled evenly from the moment at which a token was taken.</summary>
/// <param name="title">How messages call the limit.</param>
/// <param name="burst">How many tokens it holds.</param>
/// <param name="interval">The time that refills one.</param>
/// <param name="fullAt">When it is full again.</param>
/// <param name="pausedUntil">See <see cref="FutureRate"/>.</param>
/// <param name="smoothUntil">See <see cref="FutureRate"/>.</param>
/// <param name="nextPaced">See <see cref="FutureRate"/>.</param>
/// <param name="spacing">See <see cref="FutureRate"/>.</param>
internal sealed class FutureBucket(string title, long burst, long interval, long fullAt, long pausedUntil, long smoothUntil, long nextPaced, long spacing)
    : FutureRate(title, pausedUntil, smoothUntil, nextPaced, spacing)
{
    private long _fullAt = fullAt;

    protected override long NextAtOnce(long time) => Math.Max(time, _fullAt - ((burst - 1) * interval));

    protected override long FreeAtOnce(long time) => _fullAt <= time ? burst : Math.Max(0, burst - (((_fullAt - time) + interval - 1) / interval));

    protected override void TakeAtOnce(long time, long permits) => _fullAt = Math.Max(_fullAt, time) + (permits * interval);
}
