namespace RateGen.Limiting;

/// <summary>The numbers of the limiter that nobody declares.</summary>
internal static class LimitConstants
{
    /// <summary>What no time can reach: only a completion, a cancellation or an update can tell when.</summary>
    public const long Unknown = long.MaxValue;

    /// <summary>The longest window, bucket and pause. Longer periods are calendar periods and belong to quotas.</summary>
    public static readonly TimeSpan LongestSpan = TimeSpan.FromDays(366);

    /// <summary>Added to every window, for what clocks round.</summary>
    public static readonly TimeSpan Epsilon = TimeSpan.FromMilliseconds(1);

    /// <summary>How late a provider may give permits back: a heartbeat of 100 ms that may be 50 ms late.</summary>
    public static readonly TimeSpan LongestBeat = TimeSpan.FromMilliseconds(150);

    /// <summary>A beat is at most this part of the window.</summary>
    public const int LargestBeatDivisor = 6;

    /// <summary>The first ε after a surprise 429; it doubles from there.</summary>
    public static readonly TimeSpan FirstSurpriseEpsilon = TimeSpan.FromMilliseconds(5);

    /// <summary>ε grows to at most this part of the window.</summary>
    public const int LargestEpsilonDivisor = 4;

    /// <summary>With <see cref="RateMode.Throughput"/>, a slow answer holds its slot for at most so much longer than a fast one.</summary>
    public static readonly TimeSpan LargestCompensation = TimeSpan.FromMilliseconds(250);

    /// <summary>With <see cref="RateMode.Throughput"/>, round trips are forgotten after one to two of these.</summary>
    public static readonly TimeSpan RoundTripMemory = TimeSpan.FromMinutes(5);

    /// <summary>By how much each surprise widens even spacing, and by how much time narrows it again, as a part of the declared spacing.</summary>
    public const double SpacingStep = 0.11;

    /// <summary>Surprises leave one permit for each window. A limit of one alone may be spaced by as many windows: else it would be refused for ever.</summary>
    public const int LeastStretch = 2;

    /// <summary>A spacing that was refused only after so many windows meets a window that varies.</summary>
    public const int VaryingWindows = 2;

    /// <summary>By how much a surprise widens the spacing when the window varies, as a part of the present spacing.</summary>
    public const double VaryingStep = 0.25;

    /// <summary>One step of what surprises took comes back after this long without another.</summary>
    public static readonly TimeSpan Recovery = TimeSpan.FromMinutes(1);

    /// <summary>For how long what was refused is not tried again; it doubles up to <see cref="LongestCeiling"/>.</summary>
    public static readonly TimeSpan FirstCeiling = TimeSpan.FromMinutes(10);

    /// <summary>The longest time for which a refused level is not tried again.</summary>
    public static readonly TimeSpan LongestCeiling = TimeSpan.FromHours(4);

    /// <summary>Two incidents within so many windows are one series.</summary>
    public const int SeriesWindows = 10;

    /// <summary>Smooth spacing, as a multiple of window / permits.</summary>
    public const double SmoothFactor = 1.02;

    /// <summary>Limits with a window from here on start smoothly: what an earlier process used is unknown.</summary>
    public static readonly TimeSpan ColdStartWindow = TimeSpan.FromSeconds(10);

    /// <summary>The longest spacing of a smooth start, so that a daily limit does not hold the first calls for minutes.</summary>
    public static readonly TimeSpan LongestColdSpacing = TimeSpan.FromSeconds(2);

    /// <summary>By how much earlier a waiter seems to have arrived for each step of priority.</summary>
    public static readonly TimeSpan PriorityStep = TimeSpan.FromSeconds(10);

    /// <summary>Priorities lie between minus this and this.</summary>
    public const int LargestPriority = 100;

    /// <summary>A waiter whose obstacle changed this often keeps all its limits from younger waiters.</summary>
    public const int ObstacleChangesBeforeHold = 3;

    /// <summary>The longest time for which a timer is set; it is set again when it fires early.</summary>
    public static readonly TimeSpan LongestTimer = TimeSpan.FromDays(1);

    /// <summary>How many free waiters and permit records a domain keeps.</summary>
    public const int PoolCapacity = 16_384;
}
