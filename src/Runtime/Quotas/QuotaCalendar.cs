using RateGen.Limiting;

namespace RateGen.Quotas;

/// <summary>Which period of a quota it is, by the calendar and by what the provider says. All members need the domain's lock.</summary>
/// <param name="period">The calendar period; null: for life.</param>
/// <param name="zone">Where its days begin.</param>
/// <param name="clock">The clock. When its wall clock is set back, an old period does not come back.</param>
internal sealed class QuotaCalendar(RatePeriod? period, TimeZoneInfo zone, LimitClock clock)
{
    /// <summary>A wall clock that is set is noticed after this time; a period that ends is noticed at once.</summary>
    private static readonly TimeSpan s_look = TimeSpan.FromSeconds(1);

    private long _lookAt = long.MinValue;

    /// <summary>When the period began, in UTC; a quota for life has no beginning.</summary>
    public DateTimeOffset Start { get; private set; } = DateTimeOffset.MinValue;

    /// <summary>When the count starts anew; null: never.</summary>
    public DateTimeOffset? ResetAt { get; private set; } = period is null ? null : DateTimeOffset.MinValue;

    /// <summary>The wall clock.</summary>
    public DateTimeOffset UtcNow => clock.TimeProvider.GetUtcNow();

    /// <summary>Goes on to the present period. False: it is the same as before. Every permit asks: the wall clock is read once a second only.</summary>
    /// <param name="now">The time of this decision.</param>
    public bool Turn(long now) => now >= _lookAt && Look(now);

    /// <summary>The provider says when the period ends; null, or what cannot be meant, leaves what is known.</summary>
    /// <returns>What is believed of it.</returns>
    public DateTimeOffset? EndAt(DateTimeOffset? resetAt)
    {
        DateTimeOffset? believed = resetAt is { } at && IsBelievable(at) ? at.ToUniversalTime() : null;
        ResetAt = believed ?? ResetAt;
        _lookAt = long.MinValue;
        return believed;
    }

    /// <summary>The store knows that another process learnt when the period ends. False: it has ended, and another began then.</summary>
    public bool Learn(DateTimeOffset? resetAt)
    {
        if (resetAt is { } at && at <= UtcNow)
        {
            Start = at.ToUniversalTime();
            return false;
        }

        ResetAt = resetAt ?? ResetAt;
        _lookAt = long.MinValue;
        return true;
    }

    /// <summary>The end of the calendar's period that holds a moment; null: never.</summary>
    public DateTimeOffset? EndOf(DateTimeOffset moment) => period is { } unit ? CalendarPeriod.Of(moment, unit, zone).End : null;

    /// <summary>The same as <see cref="Turn"/>, and the wall clock is read in any case.</summary>
    public bool Look(long now)
    {
        if (ResetAt is not { } at)
        {
            _lookAt = long.MaxValue;
            return false;
        }

        DateTimeOffset utcNow = UtcNow;
        if (utcNow < at)
        {
            TimeSpan left = at - utcNow;
            _lookAt = now + clock.FromTimeSpan(left < s_look ? left : s_look);
            return false;
        }

        _lookAt = now;
        (ResetAt, DateTimeOffset start) = Next(utcNow, at);
        Start = start.ToUniversalTime();
        return true;
    }

    /// <summary>No further away than a period and a day are long.</summary>
    private bool IsBelievable(DateTimeOffset resetAt)
    {
        int days = period switch
        {
            RatePeriod.PerDay => 2,
            RatePeriod.PerMonth => 32,
            RatePeriod.PerYear => 367,
            _ => int.MaxValue,
        };
        return (resetAt - UtcNow).TotalDays <= days;
    }

    /// <summary>The end and the beginning of the period that holds a moment, when the one before ended at <paramref name="at"/>.</summary>
    private (DateTimeOffset? End, DateTimeOffset Start) Next(DateTimeOffset utcNow, DateTimeOffset at)
    {
        if (period is not { } unit)
        {
            return (null, at);
        }

        // A provider that resets within the calendar's period begins one of its own; else all processes meet at the calendar's.
        (DateTimeOffset start, DateTimeOffset end) = CalendarPeriod.Of(utcNow, unit, zone);
        return (end, start <= Start && at > start ? at : start);
    }
}
