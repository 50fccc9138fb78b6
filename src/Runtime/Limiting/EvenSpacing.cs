namespace RateGen.Limiting;

/// <summary>When the next permit may leave where permits are spaced evenly.</summary>
internal static class EvenSpacing
{
    /// <summary>A permit that is a little late does not delay those after it: else the lateness of every timer would add up.</summary>
    /// <remarks>But two permits are never nearer than an even share of the window, which is the spacing without <see cref="LimitConstants.SmoothFactor"/>.</remarks>
    /// <param name="due">When this permit might have left.</param>
    /// <param name="now">When it leaves.</param>
    /// <param name="spacing">The time between two permits.</param>
    /// <param name="permits">How many leave.</param>
    public static long Next(long due, long now, long spacing, long permits)
    {
        long tolerance = spacing - (long)Math.Ceiling(spacing / LimitConstants.SmoothFactor);
        return Math.Max(due, now - tolerance) + (spacing * permits);
    }
}
