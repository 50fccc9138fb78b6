using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using Microsoft.Extensions.Time.Testing;
using RateGen.Limiting;

namespace RateGen.Runtime.Tests.Limiting;

/// <summary>What a log can be told without a logger.</summary>
public sealed class LimiterEventsTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void An_expired_lease_is_told()
    {
        using Listener listener = new();
        LimitSetRateLimiter limiter = Set(11).AsRateLimiter(new LimitSetRateLimiterOptions { LeaseTimeout = TimeSpan.FromSeconds(7) });
        limiter.AttemptAcquire();
        _clock.Advance(TimeSpan.FromSeconds(7));
        string told = Assert.Single(listener.Told, static text => text.Contains("11 per 9 seconds"));
        Assert.Contains("not disposed within 7 s", told);
    }

    [Fact]
    public void A_surprise_is_told_once_for_each_incident()
    {
        using Listener listener = new();
        LimitSet set = Set(13);
        set.TryAcquire(out Permit first);
        set.TryAcquire(out Permit second);
        set.Pause(null, TimeSpan.FromSeconds(1), first);
        set.Pause(null, TimeSpan.FromSeconds(1), second);
        string told = Assert.Single(listener.Told, static text => text.Contains("13 per 9 seconds"));
        Assert.Contains("12 permits of each window", told);
    }

    private LimitSet Set(int permits) => LimitSet.Create(_clock, new RateLimitOptions { Permits = permits, Window = TimeSpan.FromSeconds(9) });

    private sealed class Listener : EventListener
    {
        public ConcurrentQueue<string> Told { get; } = new();

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == "RateGen")
            {
                EnableEvents(eventSource, EventLevel.Warning);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
            => Told?.Enqueue(string.Format(System.Globalization.CultureInfo.InvariantCulture, eventData.Message!, [.. eventData.Payload!]));
    }
}
