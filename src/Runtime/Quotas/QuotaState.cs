using RateGen.Forecasting;
using RateGen.Limiting;

namespace RateGen.Quotas;

/// <summary>The permits of a calendar period, or for life. Without a store all of them are at hand; with one, a chunk that is reserved there.</summary>
internal sealed class QuotaState : LimitState
{
    private readonly QuotaOptions _options;
    private readonly QuotaCalendar _calendar;
    private QuotaSupply? _supply;
    private int _inFlight;
    private long _begunAt = long.MinValue;

    /// <summary>How many permits of the period are reserved, as far as this process knows, and how many of them it holds and has not used.</summary>
    private long _reserved, _held;

    /// <summary>How many permits are used at least, as the provider reported.</summary>
    private long _reported;

    public QuotaState(QuotaOptions options, TimeZoneInfo zone, LimitDomain domain)
        : base(options, domain)
    {
        _options = options;
        _calendar = new(options.Period, zone, domain.Clock);
        _reserved = _held = Size = options.Permits;
    }

    /// <summary>How many permits a period holds, as declared or last updated.</summary>
    public long Size { get; private set; }

    /// <summary>When the period began; a quota for life has no beginning.</summary>
    public DateTimeOffset Start => _calendar.Start;

    /// <summary>How many permits are at hand; below zero when calls that are under way have still to be reserved.</summary>
    public long Held => _held;

    /// <summary>How many permits nobody has reserved, as far as this process knows.</summary>
    public long Unreserved => Size - _reserved;

    public override string Description => LimitDescription.Of(_options);

    public override long HeaviestCall => Size;

    private long Used => Math.Max(_reserved - _held, _reported);

    /// <summary>From now on the quota is counted in a store. What this process used so far is reserved there with the first chunk.</summary>
    public void Count(IQuotaStore store, LimitKey key)
    {
        _supply?.Forget();
        _held = _supply is null ? _held - _reserved : -_inFlight;
        _reserved = 0;
        _supply = new(this, Domain, store, key);
    }

    /// <summary>Whether another store may take over from the present one.</summary>
    public bool IsReturned => _supply is null or { IsReturned: true, IsRunning: false };

    public override Exception? Refuse(int permits)
    {
        Turn();
        return _held >= permits ? null : _supply is null ? Exceeded() : _supply.Refuse(permits);
    }

    public QuotaExceededException Exceeded() => new(Name, Size, _calendar.ResetAt);

    public override long FreeAt(long now, int permits)
    {
        Turn(now);
        if (_held >= permits)
        {
            return now;
        }

        if (_supply?.IsUsedUp(permits) == false)
        {
            _supply.Want(permits);
        }

        return LimitConstants.Unknown;
    }

    public override void Take(long now, int permits)
    {
        _held -= permits;
        _inFlight += permits;
        _supply?.Replenish();
    }

    public override void Complete(long now, int permits, in RoundTrip roundTrip) => End(now, permits);

    public override void Fail(long now, int permits) => End(now, permits);

    public override void Cancel(long now, int permits)
    {
        End(now, permits);
        _held += permits; // Also in a new period, which began with what was in flight.
    }

    public override void Update(int permits, long now) => Resize(permits);

    /// <summary>Changes how many permits the period holds; those in use stay in use.</summary>
    public void Resize(long permits)
    {
        Size = permits;
        if (_supply is null)
        {
            _held += permits - _reserved;
            _reserved = permits;
        }
        else
        {
            _held = Math.Min(_held, Math.Max(0, permits - (_reserved - _held)));
        }
    }

    /// <summary>The provider says that nothing is left.</summary>
    public void Exhaust(DateTimeOffset? resetAt)
    {
        Turn();
        if (resetAt is null || resetAt > _calendar.UtcNow)
        {
            Lower(Size, isExhausted: true, _calendar.EndAt(resetAt));
        }
    }

    /// <summary>The provider says how much was left when it answered a call. That may lower what is left, never raise it.</summary>
    public void Report(long remaining, DateTimeOffset? resetAt, in Permit answered)
    {
        Turn();
        bool isOfEarlierPeriod = resetAt <= _calendar.UtcNow || answered.GrantedAt < _begunAt;
        if (isOfEarlierPeriod)
        {
            return;
        }

        if (remaining <= 0)
        {
            Exhaust(resetAt);
        }
        else if (Size - remaining > Used)
        {
            Lower(Size - remaining, isExhausted: false, null);
        }
    }

    /// <summary>The provider's own account of the period: how much it holds and how much of it is used. Null: it does not say.</summary>
    public void Report(long? size, long? used)
    {
        Turn();
        if (size is { } permits && permits != Size)
        {
            Resize(permits);
        }

        if (used > Used)
        {
            Lower(used.Value, isExhausted: false, null);
        }
    }

    /// <summary>The store's answer. False: it is of a period that is over.</summary>
    public bool Receive(DateTimeOffset start, QuotaBalance balance)
    {
        Turn();
        if (start != Start)
        {
            return false;
        }

        if (!_calendar.Learn(balance.ResetAt))
        {
            Begin(); // The provider's period ended before the calendar's.
            return false;
        }

        _reserved = Math.Max(balance.Reserved, balance.Reported);
        _held += balance.Granted;
        _reported = Math.Max(_reported, balance.Reported);
        _held = Math.Min(_held, Math.Max(0, Size - _reported));
        return true;
    }

    /// <summary>Takes away what is held, to return it to the store.</summary>
    public long TakeBack()
    {
        long held = Math.Max(0, _held);
        GiveBack(-held);
        return held;
    }

    /// <summary>Undoes <see cref="TakeBack"/>.</summary>
    public void GiveBack(long permits)
    {
        _held += permits;
        _reserved += permits;
    }

    public override Task RefreshAsync(CancellationToken cancellationToken) => _supply?.RefreshAsync(cancellationToken) ?? Task.CompletedTask;

    /// <summary>A quota knows when it may be used again, but a call does not wait for that.</summary>
    public override long Estimate(long now, long ahead, int permits)
    {
        Turn();
        if (Used + ahead + permits <= Size)
        {
            return now;
        }

        return _calendar.ResetAt is { } at ? now + Domain.Clock.FromTimeSpan(at - _calendar.UtcNow) : LimitConstants.Unknown;
    }

    public override bool IsIdle(long now)
    {
        Turn();
        bool holdsNothing = _supply is null ? Used == 0 : _held == 0 && !_supply.IsRunning;
        return holdsNothing && _inFlight == 0 && Waiting == 0 && Size == _options.Permits;
    }

    public override FutureLimit Future(long now)
    {
        Turn();
        DateTimeOffset utcNow = _calendar.UtcNow;
        return new FutureQuota(Title, Math.Max(0, Size - Used), Size, At(_calendar.ResetAt), start => At(_calendar.EndOf(utcNow + Domain.Clock.ToTimeSpan(start - now))));

        long At(DateTimeOffset? time) => time is { } at ? now + Domain.Clock.FromTimeSpan(at - utcNow) : LimitConstants.Unknown;
    }

    public override void Forget() => _supply?.Forget();

    public override LimitSnapshot Snapshot(long now)
    {
        Turn();
        long remaining = Math.Max(0, Size - Used);
        long next = Estimate(now, WaitingPermits, 1);
        return new()
        {
            Name = Name,
            Description = Description,
            Permits = Size,
            Available = remaining,
            InFlight = _inFlight,
            Waiting = Waiting,
            NextPermitIn = next == LimitConstants.Unknown ? TimeSpan.MaxValue : Domain.Clock.ToTimeSpan(next - now),
            Quota = new() { Used = Used, Remaining = remaining, ResetAt = _calendar.ResetAt },
        };
    }

    private void Lower(long used, bool isExhausted, DateTimeOffset? resetAt)
    {
        _reported = Math.Max(_reported, used);
        _held = Math.Min(_held, Math.Max(0, Size - used));
        _supply?.Report(used, isExhausted, resetAt);
    }

    private void End(long now, int permits)
    {
        Turn(now);
        _inFlight -= permits;
    }

    private void Turn()
    {
        if (_calendar.Look(Domain.Now()))
        {
            Begin();
        }
    }

    private void Turn(long now)
    {
        if (_calendar.Turn(now))
        {
            Begin();
        }
    }

    /// <summary>Begins a period in which nothing is used, but for what is under way: the provider may count that in either, so it is charged to both.</summary>
    private void Begin()
    {
        _reported = 0;
        _reserved = _supply is null ? Size : 0;
        _held = _reserved - _inFlight;
        _begunAt = Domain.Now();
        _supply?.Turn();
    }
}
