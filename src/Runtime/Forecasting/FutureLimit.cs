namespace RateGen.Forecasting;

/// <summary>A copy of a limit's state that a forecast uses up in its own time. Times are timestamps of the limit's clock.</summary>
internal abstract class FutureLimit(string title)
{
    /// <summary>How messages call the limit.</summary>
    public string Title { get; } = title;

    /// <summary>From when on at least one permit is free, not before <paramref name="time"/>; <see cref="Limiting.LimitConstants.Unknown"/>: never.</summary>
    public abstract long Next(long time);

    /// <summary>How many permits are free.</summary>
    public abstract long Free(long time);

    /// <summary>Uses permits that are free.</summary>
    public abstract void Take(long time, long permits);
}
