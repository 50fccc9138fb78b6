namespace RateGen.Limiting;

/// <summary>What a limit does when the provider refuses although the limit was respected: back off, and come back slowly.</summary>
/// <remarks>
/// A few refusals alone cost one permit, and ε. A second incident, or one that refuses most of a window, is the sign of a provider that counts otherwise
/// than it says: from then on permits are spaced evenly, all of them. If that is refused too, the spacing grows by 11 % of the declared one each time,
/// and by a quarter of the present one when it had held for a while: then the provider's window varies, and the next step might meet the longest ones again. What was
/// refused is not tried again for a while that doubles. The numbers are those of docs/adr/0033-what-a-surprise-teaches.md.
/// </remarks>
internal sealed class SurpriseGuard(LimitClock clock, long window)
{
    /// <summary>Two shares nearer than this are one: they are quotients.</summary>
    private const double Same = 1e-9;

    private readonly long _base = clock.FromTimeSpan(LimitConstants.Epsilon);
    private readonly long _recovery = clock.FromTimeSpan(LimitConstants.Recovery);
    private long _surplus; // What ε has above its base.
    private long _nextRecovery = LimitConstants.Unknown, _ceilingEnds;
    private long _lastRise = long.MinValue / 2;
    private long _ceilingLasts = clock.FromTimeSpan(LimitConstants.FirstCeiling);
    private double _ceiling = double.PositiveInfinity;
    private int _refused; // In the last incident.

    public int Incidents { get; private set; }

    /// <summary>How much of the limit is used; 1 is all of it.</summary>
    public double Share { get; private set; } = 1;

    /// <summary>Whether permits are spaced evenly because of surprises.</summary>
    public bool FellBack { get; private set; }

    public long LastIncident { get; private set; }

    public long Epsilon => _base + _surplus;

    public bool IsActive => FellBack || Share < 1 || _surplus > 0;

    /// <summary>The permits of a window that are left of those declared.</summary>
    public int PermitsOf(int declared) => Math.Max(1, (int)Math.Ceiling((declared * Share) - Same));

    /// <param name="now">When.</param>
    /// <param name="declared">The permits without surprises.</param>
    /// <param name="isSmooth">Whether they were spaced evenly.</param>
    /// <param name="ran">For how long nothing had been refused or paused.</param>
    public void OnIncident(long now, int declared, bool isSmooth, long ran)
    {
        // A provider whose window is a little longer than ours meets it at full burst only now and then: a minute is not too long to remember.
        long series = Math.Max(LimitConstants.SeriesWindows * window, _recovery);
        bool isSeries = Incidents > 0 && (now - LastIncident <= series || now - _lastRise <= series);
        Incidents++;
        _refused = 1;
        LastIncident = now;
        _nextRecovery = now + _recovery;
        if (isSeries && !isSmooth)
        {
            FallBack();
            return;
        }

        bool isNew = LearnCeiling(now);
        if (isSmooth)
        {
            Share = 1 / (1 / Share + (isNew ? Step(ran) : SmallStep));
        }
        else
        {
            Share -= 1.0 / declared;
            _surplus = GrownSurplus();
        }

        Share = Math.Max(1.0 / Math.Max(declared, LimitConstants.LeastStretch), Share);
        Hold(now);
    }

    /// <summary>Another call was refused that had its permit before the incident.</summary>
    public void OnRefusalOfTheSame(int declared)
    {
        _refused++;
        if (!FellBack && _refused > declared / 2)
        {
            FallBack();
        }
    }

    /// <summary>Gives back what time has healed.</summary>
    public void Recover(long now)
    {
        while (now >= _nextRecovery)
        {
            _surplus /= 2;
            if (_surplus < _base / 2)
            {
                _surplus = 0;
            }

            if (Share < 1 && (Share < _ceiling - Same || _nextRecovery >= _ceilingEnds))
            {
                Share = 1 / Math.Max(1, 1 / Share - SmallStep);
                _lastRise = _nextRecovery;
            }

            _nextRecovery = IsRecovering ? _nextRecovery + _recovery : LimitConstants.Unknown;
        }
    }

    private bool IsRecovering => Share < 1 || _surplus > 0;

    /// <summary>By how much the spacing grows or shrinks, as a part of the declared one; by more where it is far from that.</summary>
    private double SmallStep => LimitConstants.SpacingStep * Math.Max(1, 1 / Share - 1);

    private double Step(long ran)
    {
        double stretch = 1 / Share;
        bool varies = stretch > 1 + LimitConstants.SpacingStep + Same && ran >= LimitConstants.VaryingWindows * stretch * window;
        return varies ? Math.Max(SmallStep, LimitConstants.VaryingStep * stretch) : SmallStep;
    }

    /// <summary>Even spacing, of all permits: that may be all it takes.</summary>
    private void FallBack()
    {
        FellBack = true;
        Share = 1;
        _ceiling = double.PositiveInfinity;
    }

    /// <summary>What is left after an incident is not exceeded for a while.</summary>
    private void Hold(long now)
    {
        _ceiling = Share;
        _ceilingEnds = now + _ceilingLasts;
    }

    /// <summary>Whether this share was not known to be too much. If it was, it was tried again too early.</summary>
    private bool LearnCeiling(long now)
    {
        bool isNew = double.IsPositiveInfinity(_ceiling) || (Share <= _ceiling + Same && now < _ceilingEnds);
        if (!isNew)
        {
            _ceilingLasts = Math.Min(_ceilingLasts * 2, clock.FromTimeSpan(LimitConstants.LongestCeiling));
        }

        return isNew;
    }

    private long GrownSurplus()
    {
        long first = clock.FromTimeSpan(LimitConstants.FirstSurpriseEpsilon);
        long largest = Math.Max(_base, window / LimitConstants.LargestEpsilonDivisor);
        return Math.Min(largest, Math.Max(first, Epsilon * 2)) - _base;
    }
}
