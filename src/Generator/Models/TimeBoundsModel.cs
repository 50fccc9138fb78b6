namespace RateGen.Generator.Models;

/// <summary>How long a call and each of its attempts may take.</summary>
/// <param name="Milliseconds">Of an attempt, or null.</param>
/// <param name="Seconds">Of the whole call, or null.</param>
internal readonly record struct TimeBoundsModel(int? Milliseconds, double? Seconds);
