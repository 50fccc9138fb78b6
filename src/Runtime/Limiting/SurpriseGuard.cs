namespace RateGen.Limiting;

/// <summary>What a limit does when the provider refuses although the limit was respected: back off, and come back slowly.</summary>
/// <remarks>
/// An incident alone costs one permit, and ε. A second one is the sign of a provider that counts otherwise than it says: from then on permits are
/// spaced evenly, all of them. If that is refused too, the spacing grows by 9 % each time, by twice that when it had held for a while: then the
/// provider's window varies, and the next step might meet the longest ones again. What was refused is not tried again for a while that doubles.
/// </remarks>
internal sealed class SurpriseGuard(MonotonicClock clock, long window)
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

    public int Incidents { get; private set; }

    /// <summary>How much of the limit is used; 1 is all of it.</summary>
    public double Share { get; private set; } = 1;

    /// <summary>Whether permits are spaced evenly since a second incident.</summary>
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
        LastIncident = now;
        _nextRecovery = now + _recovery;
        if (isSeries && !isSmooth)
        {
            FellBack = true;
            Share = 1; // That may be all it takes.
            _ceiling = double.PositiveInfinity;
            return;
        }

        bool isNew = LearnCeiling(now);
        bool varies = isNew && Incidents > 1 && ran >= LimitConstants.VaryingWindows * window && ran <= series;
        double lower = !isSmooth ? Share - (1.0 / declared) : Share / (varies ? LimitConstants.SpacingStep * LimitConstants.SpacingStep : LimitConstants.SpacingStep);
        Share = Math.Max(1.0 / declared, lower);
        Hold(now);
        if (!isSmooth)
        {
            _surplus = GrownSurplus();
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
                Share = Math.Min(1, Share * LimitConstants.SpacingStep);
                _lastRise = _nextRecovery;
            }

            _nextRecovery = IsRecovering ? _nextRecovery + _recovery : LimitConstants.Unknown;
        }
    }

    private bool IsRecovering => Share < 1 || _surplus > 0;

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
