namespace RateGen.Generator.Models;

/// <summary>How many requests can start within a window, at most. Pure.</summary>
/// <remarks>Slots of n in T: n·⌈S/T⌉. A bucket of B &gt; n: B + ⌊S·n/T⌋. Even spacing of 1.02·T/n beside the slots: ⌊S/(1.02·T/n)⌋ + 1.</remarks>
internal static class WorstCase
{
    // The division of equal decimals may miss a whole number by this.
    private const double Rounding = 1e-9;

    private const double SmoothSpacing = 1.02;

    private static readonly int[] s_seconds = [1, 60, 3600, 86400];

    /// <summary>What a declared limit lets start within so many seconds.</summary>
    public static double Of(RateLimitModel limit, double seconds)
    {
        double window = limit.WindowSeconds() * (1 + limit.Margin);
        double most = Of(limit.Permits, window, limit.Burst, seconds);
        return limit.Pacing == Pacing.Smooth ? Math.Min(most, Math.Floor((seconds * limit.Permits / (SmoothSpacing * window)) + Rounding) + 1) : most;
    }

    /// <summary>What a rate of a plan lets start within so many seconds.</summary>
    public static double Of(PlanRateModel rate, double seconds) => Of(rate.Max, Seconds(rate), rate.Burst, seconds);

    /// <summary>The window of a rate in seconds.</summary>
    public static double Seconds(PlanRateModel rate) => (double)s_seconds[(int)rate.Unit] * rate.Every;

    /// <summary>What a limit lets through in the long run, for each second.</summary>
    public static double Sustained(RateLimitModel limit) => limit.Permits / (limit.WindowSeconds() * (1 + limit.Margin) * (limit.Pacing == Pacing.Smooth ? SmoothSpacing : 1));

    private static double Of(int permits, double window, int burst, double seconds) => burst > permits
        ? burst + Math.Floor((seconds * permits / window) + Rounding)
        : permits * Math.Max(1, Math.Ceiling((seconds / window) - Rounding));
}
