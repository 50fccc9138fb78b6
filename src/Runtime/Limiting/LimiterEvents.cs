using System.Diagnostics.Tracing;

namespace RateGen.Limiting;

/// <summary>What the limiter has to say to a log: the event source <c>RateGen</c>.</summary>
/// <remarks>
/// An <see cref="EventListener"/>, <c>dotnet-trace</c> or the event source forwarding of a logging library shows it; the runtime depends on no
/// logger. Never written inside a lock, because listeners run on the thread that writes.
/// </remarks>
[EventSource(Name = SourceName)]
internal sealed class LimiterEvents : EventSource
{
    public const string SourceName = "RateGen";

    public const int LeaseExpiredId = 1, SurpriseId = 2;

    private LimiterEvents() { }

    public static LimiterEvents Log { get; } = new();

    /// <summary>A lease was never disposed; its call counts as failed.</summary>
    /// <param name="limits">The limits of the lease.</param>
    /// <param name="timeout">LeaseTimeout, in seconds.</param>
    [Event(LeaseExpiredId, Level = EventLevel.Warning, Message = "A lease of {0} was not disposed within {1} s and counts as a failed call. Dispose every lease when its response has arrived.")]
    public void LeaseExpired(string limits, int timeout) => WriteEvent(LeaseExpiredId, limits, timeout);

    /// <summary>The provider refused although the limit was respected.</summary>
    /// <param name="limit">Which limit.</param>
    /// <param name="incident">The how-manieth time.</param>
    /// <param name="permits">The permits of a window that are used from now on.</param>
    [Event(SurpriseId, Level = EventLevel.Warning, Message = "The provider refused a call although the limit {0} was respected, for the {1}. time. {2} permits of each window are used from now on. Somebody else may use the key, or the provider counts otherwise than declared: see Margin and Pacing.")]
    public void Surprise(string limit, int incident, int permits) => WriteEvent(SurpriseId, limit, incident, permits);
}
