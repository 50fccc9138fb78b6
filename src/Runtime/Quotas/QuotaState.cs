using RateGen.Limiting;

namespace RateGen.Quotas;

/// <summary>The permits of a calendar period, or for life, counted in memory.</summary>
internal sealed class QuotaState(QuotaOptions options, TimeZoneInfo zone, LimitDomain domain) : LimitState(options, domain)
{
    private long _permits = options.Permits;
    private long _used;
    private int _inFlight;
    private long _begunAt = long.MinValue;

    /// <summary>When the count starts anew; null: never.</summary>
    private DateTimeOffset? _resetAt = options.Period is null ? null : DateTimeOffset.MinValue;

    public override string Description => LimitDescription.Of(options);

    public override long HeaviestCall => _permits;

    /// <summary>Why so many permits are refused now; null when they are not.</summary>
    public QuotaExceededException? Refuse(int permits)
    {
        Turn();
        return _used + permits > _permits ? new QuotaExceededException(Name, _permits, _resetAt) : null;
    }

    public override long FreeAt(long now, int permits)
    {
        Turn();
        return _used + permits <= _permits ? now : LimitConstants.Unknown;
    }

    public override void Take(long now, int permits)
    {
        _used += permits;
        _inFlight += permits;
    }

    public override void Complete(long now, int permits, long roundTripBound) => End(permits);

    public override void Fail(long now, int permits) => End(permits);

    public override void Cancel(long now, int permits)
    {
        End(permits);
        _used -= permits; // Also in a new period, which began with what was in flight.
    }

    public override void Update(int permits, long now) => _permits = permits;

    /// <summary>The provider says that nothing is left.</summary>
    public void Exhaust(DateTimeOffset? resetAt)
    {
        Turn();
        _used = Math.Max(_used, _permits);
        _resetAt = resetAt?.ToUniversalTime() ?? _resetAt;
    }

    /// <summary>The provider says how much was left when it answered a call. That may lower what is left, never raise it.</summary>
    public void Report(long remaining, DateTimeOffset? resetAt, in Permit answered)
    {
        Turn();
        bool isOfEarlierPeriod = resetAt <= Domain.Clock.TimeProvider.GetUtcNow() || answered.GrantedAt < _begunAt;
        if (isOfEarlierPeriod)
        {
            return;
        }

        _used = Math.Max(_used, _permits - Math.Max(0, remaining));
        if (remaining <= 0)
        {
            Exhaust(resetAt);
        }
    }

    /// <summary>A quota knows when it may be used again, but a call does not wait for that.</summary>
    public override long Estimate(long now, long ahead, int permits)
    {
        Turn();
        if (_used + ahead + permits <= _permits)
        {
            return now;
        }

        return _resetAt is { } at ? now + Domain.Clock.FromTimeSpan(at - Domain.Clock.TimeProvider.GetUtcNow()) : LimitConstants.Unknown;
    }

    public override bool IsIdle(long now)
    {
        Turn();
        return _used == 0 && _inFlight == 0 && Waiting == 0 && _permits == options.Permits;
    }

    public override LimitSnapshot Snapshot(long now)
    {
        Turn();
        long remaining = Math.Max(0, _permits - _used);
        long next = Estimate(now, WaitingPermits, 1);
        return new()
        {
            Name = Name,
            Description = Description,
            Permits = _permits,
            Available = remaining,
            InFlight = _inFlight,
            Waiting = Waiting,
            NextPermitIn = next == LimitConstants.Unknown ? TimeSpan.MaxValue : Domain.Clock.ToTimeSpan(next - now),
            Quota = new() { Used = _used, Remaining = remaining, ResetAt = _resetAt },
        };
    }

    private void End(int permits)
    {
        Turn();
        _inFlight -= permits;
    }

    /// <summary>Starts a new count when its time has come. A wall clock that is set back does not bring the old one back.</summary>
    private void Turn()
    {
        if (_resetAt is not { } at)
        {
            return;
        }

        DateTimeOffset utcNow = Domain.Clock.TimeProvider.GetUtcNow();
        if (utcNow < at)
        {
            return;
        }

        // The provider may count a call that is under way in either period: it is charged to both.
        _used = _inFlight;
        _begunAt = Domain.Clock.Advance(Domain.Clock.Timestamp());
        _resetAt = options.Period is { } period ? CalendarPeriod.Of(utcNow, period, zone).End : null;
    }
}
