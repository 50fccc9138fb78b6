namespace RateGen.Limiting;

/// <summary>How long so many permits take.</summary>
/// <param name="Duration">From now until the last one is granted, if every call is answered at once and a caller that meets the end of a quota goes on when it resets; <see cref="TimeSpan.MaxValue"/>: never.</param>
/// <param name="Limit">The limit that the last wait is for, as its name or its numbers; null when nothing waits.</param>
public readonly record struct LimitForecast(TimeSpan Duration, string? Limit);
