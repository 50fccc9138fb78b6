using System.Globalization;
using RateGen.Forecasting;
using RateGen.Quotas;

namespace RateGen.Limiting;

/// <summary>What slots and buckets have in common: the numbers, pauses, pacing and the answer to surprises.</summary>
internal abstract class RateState : LimitState
{
    private const long Always = long.MaxValue;

    private readonly bool _isStrict;
    private SurpriseGuard? _guard; // Made by the first surprise: few limits ever need it.
    private long _pausedUntil = long.MinValue, _nextPaced = long.MinValue;

    private WindowJournal? _journal;

    /// <summary>Until when permits are spaced evenly.</summary>
    private long _smoothUntil;

    /// <summary>From when on all that counts is whether there is room: no spacing. Never after a pause, or when a store keeps the window.</summary>
    private long _plainFrom;

    protected RateState(RateLimitOptions options, LimitDomain domain)
        : base(options, domain)
    {
        _isStrict = options.Mode is RateMode.Strict;
        Declared = options.Permits;
        Window = domain.Clock.FromTimeSpan(options.Window * (1 + options.Margin));

        // What an earlier process used in the first window is unknown.
        _smoothUntil = options.Pacing is Pacing.Smooth ? Always
            : options.Window >= LimitConstants.ColdStartWindow ? domain.StartedAt + Window
            : long.MinValue;
        _plainFrom = _smoothUntil;
    }

    public new RateLimitOptions Options => (RateLimitOptions)base.Options;

    public override string Description => LimitDescription.Of(Options);

    public override long HeaviestCall => Declared;

    /// <summary>The permits of a window as declared or last updated.</summary>
    protected int Declared { get; private set; }

    /// <summary>The permits of a window after surprises.</summary>
    protected int Permits => _guard is null ? Declared : _guard.PermitsOf(Declared);

    /// <summary>The window, margin included, in timestamp units.</summary>
    protected long Window { get; }

    /// <summary>The window, for those who keep permits for it.</summary>
    public long Span => Window;

    /// <summary>Whether there was a surprise, so that <see cref="Permits"/> may be fewer than declared.</summary>
    protected bool IsSurprised => _guard is not null;

    protected long Epsilon => _guard?.Epsilon ?? Domain.Epsilon;

    protected int InFlight { get; set; }

    /// <summary>How many times the provider refused although the limit was respected.</summary>
    public int Incidents => _guard?.Incidents ?? 0;

    private bool IsSmooth(long now) => now < _smoothUntil;

    /// <summary>Changes the permits of a window; slots in use stay in use.</summary>
    public override void Update(int permits, long now) => Declared = permits;

    /// <summary>What others used is taken until the window ends, when the provider has less left than this limit believes.</summary>
    /// <param name="now">When.</param>
    /// <param name="remaining">How many permits the provider has left.</param>
    /// <param name="until">When its window ends; 0 when nobody says.</param>
    /// <param name="grantedAt">When the permit was granted of the call that was answered.</param>
    public void Report(long now, long remaining, long until, long grantedAt)
    {
        long surplus = Surplus(now, Math.Max(0, remaining), grantedAt);
        if (surplus > 0)
        {
            Occupy((int)Math.Min(surplus, Declared), until > now ? Math.Min(until, now + Window) : now + Window);
        }
    }

    /// <summary>Stops granting. Returns until when.</summary>
    public long Pause(long now, long duration, in Permit refused)
    {
        // What was granted before the incident began could not know better: it joins.
        bool joins = refused.GrantedAt is { } granted ? granted <= _guard?.LastIncident : now < _pausedUntil;
        if (!joins)
        {
            _guard ??= new SurpriseGuard(Domain.Clock, Window);
            _plainFrom = Always;
            _guard.OnIncident(now, Declared, _smoothUntil == Always, now - Math.Max(_pausedUntil, Domain.StartedAt));
        }
        else if (refused.GrantedAt is not null)
        {
            _guard?.OnRefusalOfTheSame(Declared);
        }

        if (_guard is { FellBack: true })
        {
            _smoothUntil = Always;
        }

        return _pausedUntil = Math.Max(_pausedUntil, now + duration);
    }

    public sealed override bool IsFree(long now, int permits) => now >= _plainFrom ? HasRoom(now, permits) : FreeAt(now, permits) <= now;

    public sealed override long FreeAt(long now, int permits)
    {
        long free = FreeInTime(now, permits);
        return free > now || _journal is null || _journal.Allows(now, permits) ? free : LimitConstants.Unknown;
    }

    public sealed override void Take(long now, int permits)
    {
        InFlight += permits;
        if (now < _plainFrom)
        {
            TakeWithCare(now, permits);
        }
    }

    public sealed override long Estimate(long now, long ahead, int permits)
    {
        long start = Math.Max(now, _pausedUntil);
        long at = EstimateAtOnce(now, start, ahead, permits);
        if (IsSmooth(start))
        {
            long paced = Math.Max(start, _nextPaced) + (Spacing(start) * ahead);
            at = Math.Max(at, Math.Min(paced, _smoothUntil));
        }

        return at;
    }

    /// <summary>From now on recent permits are kept in the store, and what earlier processes used is known: the first window need not be smooth.</summary>
    public void Remember(IQuotaStore store, LimitKey key)
    {
        _journal?.Forget();
        _journal = new(this, Domain, store, key);
        _plainFrom = Always;
        _smoothUntil = _smoothUntil == Always ? Always : long.MinValue;
    }

    /// <summary>For how long permits can be in use at most once they are answered.</summary>
    public abstract long LongestUse { get; }

    /// <summary>When so many more permits are free again that are granted at a time.</summary>
    public abstract long FreeAfter(long time, int permits);

    /// <summary>Permits that an earlier process took.</summary>
    public abstract void Restore(long freeAt, int permits);

    /// <summary>The permits in use, and when they are free again.</summary>
    public abstract IEnumerable<(long FreeAt, int Permits)> Used(long now);

    public sealed override Exception? Refuse(int permits) => _journal?.Refuse();

    public sealed override Task RefreshAsync(CancellationToken cancellationToken) => _journal?.RefreshAsync(cancellationToken) ?? Task.CompletedTask;

    public sealed override void Forget() => _journal?.Forget();

    public sealed override bool IsIdle(long now)
    {
        _guard?.Recover(now);
        return _journal is not { IsRunning: true } && InFlight == 0 && Waiting == 0 && now >= _pausedUntil && now >= _nextPaced && _guard is not { IsActive: true }
            && Declared == Options.Permits && IsUnused(now);
    }

    public sealed override LimitSnapshot Snapshot(long now)
    {
        _guard?.Recover(now);
        return new()
        {
            Name = Name,
            Description = Description,
            Permits = Permits,
            Window = Domain.Clock.ToTimeSpan(Window),
            Available = FreeInTime(now, 1) <= now ? Math.Max(0, Available(now)) : 0,
            InFlight = InFlight,
            Waiting = Waiting,
            Paused = now < _pausedUntil ? Domain.Clock.ToTimeSpan(_pausedUntil - now) : TimeSpan.Zero,
            NextPermitIn = Domain.Clock.ToTimeSpan(Estimate(now, WaitingPermits, 1) - now),
            Incidents = Incidents,
            IsSmooth = IsSmooth(now),
        };
    }

    /// <summary>When the provider can have counted a call at the latest, as the limit's mode sees it.</summary>
    protected long CountedBy(in RoundTrip roundTrip)
        => _isStrict ? roundTrip.CountedBy : roundTrip.CountedWithin(Domain.LargestCompensation);

    public sealed override FutureLimit Future(long now)
    {
        _guard?.Recover(now);
        return Future(now, _pausedUntil, _smoothUntil, _nextPaced, Spacing(now));
    }

    /// <summary>See <see cref="FutureRate"/>.</summary>
    protected abstract FutureRate Future(long now, long pausedUntil, long smoothUntil, long nextPaced, long spacing);

    /// <summary>Whether so many permits are free, pauses and pacing left out.</summary>
    protected abstract bool HasRoom(long now, int permits);

    /// <summary>When so many permits are free, pauses and pacing left out.</summary>
    protected abstract long FreeAtOnce(long now, int permits);

    protected abstract long EstimateAtOnce(long now, long start, long ahead, int permits);

    /// <summary>How many permits this limit believes free that the provider has given away already.</summary>
    protected abstract long Surplus(long now, long remaining, long grantedAt);

    /// <summary>Takes permits that no call holds.</summary>
    protected abstract void Occupy(int permits, long until);

    protected abstract bool IsUnused(long now);

    protected abstract long Available(long now);

    private void TakeWithCare(long now, int permits)
    {
        _journal?.Take(permits);
        if (IsSmooth(now))
        {
            _nextPaced = EvenSpacing.Next(_nextPaced, now, Spacing(now), permits);
        }
    }

    /// <summary>When so many permits are free; the store left out.</summary>
    private long FreeInTime(long now, int permits)
    {
        _guard?.Recover(now);
        long free = FreeAtOnce(now, permits);
        long ready = IsSmooth(now) ? Math.Max(_pausedUntil, _nextPaced) : _pausedUntil;
        return Math.Max(free, Math.Max(now, ready));
    }

    private long Spacing(long now)
    {
        long spacing = (long)Math.Ceiling(Window * LimitConstants.SmoothFactor / (Declared * (_guard?.Share ?? 1)));
        return _smoothUntil != Always ? Math.Min(spacing, Domain.Clock.FromTimeSpan(LimitConstants.LongestColdSpacing)) : spacing;
    }
}
