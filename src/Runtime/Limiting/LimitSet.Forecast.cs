using RateGen.Forecasting;

namespace RateGen.Limiting;

/// <content>What is to come.</content>
public sealed partial class LimitSet
{
    /// <summary>How long so many permits take from now, behind those who wait already. Concurrency limits and round trips are left out.</summary>
    /// <param name="permits">How many; from 0.</param>
    /// <returns>The time until the last one is granted, and the limit that it waits for.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A negative number of permits.</exception>
    public LimitForecast Forecast(long permits)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(permits);
        FutureLimit[] limits;
        long now, waiting = 0;
        long timestamp = _domain.Clock.Timestamp();
        lock (_domain.Lock)
        {
            now = Begin(timestamp);
            limits = [.. _limits.Select(limit => limit.Future(now)).OfType<FutureLimit>()];
            foreach (LimitState limit in _limits)
            {
                waiting = Math.Max(waiting, limit.WaitingPermits);
            }
        }

        (long time, string? decisive) = Forecaster.Run(limits, permits == 0 ? 0 : permits + waiting, now);
        return new(_domain.Clock.ToTimeSpan(Wait(time, now)), decisive);
    }
}
