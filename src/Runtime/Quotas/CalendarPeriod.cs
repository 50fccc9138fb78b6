namespace RateGen.Quotas;

/// <summary>A day, month or year of a zone's calendar, as instants.</summary>
internal static class CalendarPeriod
{
    /// <summary>The period that holds <paramref name="instant"/>: from its start, up to but not including its end.</summary>
    public static (DateTimeOffset Start, DateTimeOffset End) Of(DateTimeOffset instant, RatePeriod period, TimeZoneInfo zone)
    {
        DateTime local = TimeZoneInfo.ConvertTime(instant, zone).DateTime;
        DateTime start = FirstDay(local, period);
        DateTimeOffset from = FirstInstant(start, zone), to = FirstInstant(Next(start, period), zone);

        // Where the clock is set back over midnight, an evening comes after the morning of the next day.
        while (instant >= to)
        {
            start = Next(start, period);
            (from, to) = (to, FirstInstant(Next(start, period), zone));
        }

        return (from, to);
    }

    private static DateTime FirstDay(DateTime local, RatePeriod period) => period switch
    {
        RatePeriod.PerDay => local.Date,
        RatePeriod.PerMonth => new DateTime(local.Year, local.Month, 1),
        RatePeriod.PerYear => new DateTime(local.Year, 1, 1),
        _ => throw new ArgumentOutOfRangeException(nameof(period), period, "A quota counts calendar days, months or years."),
    };

    private static DateTime Next(DateTime start, RatePeriod period) => period switch
    {
        RatePeriod.PerDay => start.AddDays(1),
        RatePeriod.PerMonth => start.AddMonths(1),
        _ => start.AddYears(1),
    };

    /// <summary>The first instant at which the zone's clock shows the time, or a later one where it skips it.</summary>
    private static DateTimeOffset FirstInstant(DateTime local, TimeZoneInfo zone)
    {
        DateTimeOffset before = new(local.AddDays(-1).Ticks, TimeSpan.Zero), after = new(local.AddDays(1).Ticks, TimeSpan.Zero);
        TimeSpan earlier = zone.GetUtcOffset(before), later = zone.GetUtcOffset(after);
        DateTimeOffset first = new(local.Ticks - Math.Max(earlier.Ticks, later.Ticks), TimeSpan.Zero);
        DateTimeOffset second = new(local.Ticks - Math.Min(earlier.Ticks, later.Ticks), TimeSpan.Zero);
        if (Shows(first, local, zone))
        {
            return first;
        }

        return Shows(second, local, zone) ? second : Skipped(first, second, local, zone);
    }

    /// <summary>The clock jumps over the time between two instants: finds the jump.</summary>
    private static DateTimeOffset Skipped(DateTimeOffset low, DateTimeOffset high, DateTime local, TimeZoneInfo zone)
    {
        low = low.AddDays(-1);
        high = high.AddDays(1);
        while (high - low > TimeSpan.FromTicks(1))
        {
            DateTimeOffset middle = low + ((high - low) / 2);
            if (TimeZoneInfo.ConvertTime(middle, zone).DateTime >= local)
            {
                high = middle;
            }
            else
            {
                low = middle;
            }
        }

        return high;
    }

    private static bool Shows(DateTimeOffset instant, DateTime local, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(instant, zone).DateTime == local;
}
