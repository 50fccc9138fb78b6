namespace RateGen.Limiting;

/// <summary>What a limit does when the provider refuses although the limit was respected: back off, and come back slowly.</summary>
/// <remarks>
/// An incident alone costs one permit for a minute, and ε. A second one is the sign of a provider that counts otherwise than it says: from
/// then on permits are spaced evenly. A number of evenly spaced permits that was refused too is not tried again for a while that doubles.
/// </remarks>
internal sealed class SurpriseGuard(MonotonicClock clock, long window)
{
    private readonly long _base = clock.FromTimeSpan(LimitConstants.Epsilon);
    private readonly long _recovery = clock.FromTimeSpan(LimitConstants.Recovery);
    private long _surplus; // What ε has above its base.
    private long _nextRecovery = LimitConstants.Unknown, _ceilingEnds;
    private long _lastRise = long.MinValue / 2;
    private long _ceilingLasts = clock.FromTimeSpan(LimitConstants.FirstCeiling);
    private int _ceiling = int.MaxValue;

    public int Incidents { get; private set; }

    /// <summary>By how many permits the limit is lowered.</summary>
    public int Penalty { get; private set; }

    /// <summary>Whether permits are spaced evenly since a second incident.</summary>
    public bool FellBack { get; private set; }

    public long LastIncident { get; private set; }

    public long Epsilon => _base + _surplus;

    public bool IsActive => FellBack || Penalty > 0 || _surplus > 0;

    /// <param name="now">When.</param>
    /// <param name="permits">The permits that were in force.</param>
    /// <param name="declared">The permits without surprises.</param>
    /// <param name="isSmooth">Whether they were spaced evenly.</param>
    public void OnIncident(long now, int permits, int declared, bool isSmooth)
    {
        // A provider whose window is a little longer than ours meets it at full burst only now and then: a minute is not too long to remember.
        long series = Math.Max(LimitConstants.SeriesWindows * window, _recovery);
        bool isSeries = Incidents > 0 && (now - LastIncident <= series || now - _lastRise <= series);
        Incidents++;
        LastIncident = now;
        _nextRecovery = now + _recovery;
        Penalty = Math.Min(declared - 1, Penalty + 1);
        if (isSmooth)
        {
            HoldBelow(permits, now);
        }
        else if (isSeries)
        {
            FellBack = true; // That may be all it takes: the permits come back.
        }
        else
        {
            _surplus = GrownSurplus();
        }
    }

    /// <summary>Gives back what time has healed.</summary>
    public void Recover(long now, int declared)
    {
        while (now >= _nextRecovery)
        {
            _surplus /= 2;
            if (_surplus < _base / 2)
            {
                _surplus = 0;
            }

            bool mayRise = _nextRecovery >= _ceilingEnds || declared - Penalty < _ceiling;
            if (Penalty > 0 && mayRise)
            {
                Penalty--;
                _lastRise = _nextRecovery;
            }

            _nextRecovery = Penalty > 0 || _surplus > 0 ? _nextRecovery + _recovery : LimitConstants.Unknown;
        }
    }

    /// <summary>So many evenly spaced permits were refused.</summary>
    private void HoldBelow(int permits, long now)
    {
        if (_ceiling != int.MaxValue && (permits > _ceiling || now >= _ceilingEnds))
        {
            _ceilingLasts = Math.Min(_ceilingLasts * 2, clock.FromTimeSpan(LimitConstants.LongestCeiling));
        }

        _ceiling = Math.Max(1, permits - 1);
        _ceilingEnds = now + _ceilingLasts;
    }

    private long GrownSurplus()
    {
        long first = clock.FromTimeSpan(LimitConstants.FirstSurpriseEpsilon);
        long largest = Math.Max(_base, window / LimitConstants.LargestEpsilonDivisor);
        return Math.Min(largest, Math.Max(first, Epsilon * 2)) - _base;
    }
}
