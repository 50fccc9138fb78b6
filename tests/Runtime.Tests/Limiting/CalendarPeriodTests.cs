using CsCheck;
using RateGen.Quotas;

namespace RateGen.Runtime.Tests.Limiting;

public sealed class CalendarPeriodTests
{
    private static readonly string[] s_zones = ["UTC", "America/New_York", "Europe/Berlin", "America/Sao_Paulo", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Beirut", "Africa/Cairo"];

    private static readonly RatePeriod[] s_periods = [RatePeriod.PerDay, RatePeriod.PerMonth, RatePeriod.PerYear];

    [Theory]
    [InlineData("UTC", RatePeriod.PerDay, "2028-02-29T12:00:00Z", "2028-02-29T00:00:00Z", "2028-03-01T00:00:00Z")]
    [InlineData("UTC", RatePeriod.PerMonth, "2028-02-29T23:59:59Z", "2028-02-01T00:00:00Z", "2028-03-01T00:00:00Z")]
    [InlineData("UTC", RatePeriod.PerYear, "2026-12-31T23:59:59Z", "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z")]
    [InlineData("America/New_York", RatePeriod.PerDay, "2026-03-08T12:00:00Z", "2026-03-08T05:00:00Z", "2026-03-09T04:00:00Z")] // 23 hours.
    [InlineData("America/New_York", RatePeriod.PerDay, "2026-11-01T12:00:00Z", "2026-11-01T04:00:00Z", "2026-11-02T05:00:00Z")] // 25 hours.
    [InlineData("America/New_York", RatePeriod.PerMonth, "2026-03-01T04:59:59Z", "2026-02-01T05:00:00Z", "2026-03-01T05:00:00Z")]
    [InlineData("America/Sao_Paulo", RatePeriod.PerDay, "2018-11-04T12:00:00Z", "2018-11-04T03:00:00Z", "2018-11-05T02:00:00Z")] // Midnight was skipped.
    [InlineData("Pacific/Apia", RatePeriod.PerDay, "2011-12-29T12:00:00Z", "2011-12-29T10:00:00Z", "2011-12-30T10:00:00Z")] // The day after was skipped.
    public void Periods_begin_and_end_where_the_calendar_says(string zone, RatePeriod period, string instant, string start, string end)
    {
        (DateTimeOffset from, DateTimeOffset to) = CalendarPeriod.Of(DateTimeOffset.Parse(instant), period, TimeZoneInfo.FindSystemTimeZoneById(zone));
        Assert.Equal(DateTimeOffset.Parse(start), from);
        Assert.Equal(DateTimeOffset.Parse(end), to);
    }

    [Fact]
    public void Periods_follow_one_another_without_a_gap() => Gen.Select(
        Gen.Int[0, s_zones.Length - 1],
        Gen.Int[0, 2],
        Gen.Long[new DateTime(2005, 1, 1).Ticks, new DateTime(2040, 1, 1).Ticks]).Sample(static (zoneIndex, periodIndex, ticks) =>
        {
            string zone = s_zones[zoneIndex];
            RatePeriod period = s_periods[periodIndex];
            TimeZoneInfo calendar = TimeZoneInfo.FindSystemTimeZoneById(zone);
            DateTimeOffset instant = new(ticks, TimeSpan.Zero);
            (DateTimeOffset from, DateTimeOffset to) = CalendarPeriod.Of(instant, period, calendar);
            Assert.True(from <= instant && instant < to, $"{zone} {period} {instant:o}: {from:o} to {to:o}");
            Assert.Equal((from, to), CalendarPeriod.Of(from, period, calendar));
            Assert.Equal((from, to), CalendarPeriod.Of(to.AddTicks(-1), period, calendar));
            Assert.Equal(to, CalendarPeriod.Of(to, period, calendar).Start);
        }, iter: 5_000);
}
