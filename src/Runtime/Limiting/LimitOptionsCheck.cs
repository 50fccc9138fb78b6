using System.Globalization;

namespace RateGen.Limiting;

/// <summary>Refuses limits that cannot be meant, and says what to write instead.</summary>
internal static class LimitOptionsCheck
{
    public static void Throw(LimitOptions options, string parameter)
    {
        ArgumentNullException.ThrowIfNull(options, parameter);
        Require(options.Name is not "", options, parameter, "has an empty name. Give it a name, or null for none.");
        Require(Enum.IsDefined(options.Scope), options, parameter, "has a scope that is no RateScope. Use Key, Host or Client.");
        switch (options)
        {
            case RateLimitOptions rate:
                Throw(rate, parameter);
                break;
            case QuotaOptions quota:
                Throw(quota, parameter);
                break;
            case ConcurrencyLimitOptions concurrency:
                Require(concurrency.Permits >= 1, options, parameter, "allows nothing. Permits must be at least 1.");
                break;
        }
    }

    /// <summary>The zone of a quota's calendar.</summary>
    public static TimeZoneInfo Zone(QuotaOptions quota, string parameter)
    {
        if (TimeZoneInfo.TryFindSystemTimeZoneById(quota.Zone ?? "", out TimeZoneInfo? zone))
        {
            return zone;
        }

        throw Mistake(quota, parameter, "names a zone that this machine does not know. Use an IANA id such as \"UTC\" or \"America/New_York\".");
    }

    private static void Throw(RateLimitOptions rate, string parameter)
    {
        Require(rate.Permits >= 1, rate, parameter, "allows nothing. Permits must be at least 1.");
        Require(rate.Window > TimeSpan.Zero, rate, parameter, "has no window. Window must be longer than zero.");
        Require(double.IsFinite(rate.Margin) && rate.Margin >= 0, rate, parameter, "has a margin that is no share of the window. Margin must be 0 or more, for example 0.2 for 20 %.");
        Require(rate.Window.TotalDays * (1 + rate.Margin) <= LimitConstants.LongestSpan.TotalDays, rate, parameter, "has a window longer than 366 days, margin included. Use QuotaOptions for calendar periods.");
        Require(Enum.IsDefined(rate.Pacing), rate, parameter, "has a pacing that is no Pacing. Use Burst or Smooth.");
        Require(Enum.IsDefined(rate.Mode), rate, parameter, "has a mode that is no RateMode. Use Strict or Throughput.");
        Require(rate.Burst == 0 || rate.Burst >= rate.Permits, rate, parameter, "has a burst below its permits. Leave Burst at 0, and set Pacing to Smooth to space the permits.");
        Require(rate.Burst <= rate.Permits || rate.Pacing is Pacing.Burst, rate, parameter, "asks for a burst and for smooth pacing. Leave one of them out.");
        Require(
            rate.Burst <= rate.Permits || rate.Window.TotalDays * (1 + rate.Margin) / rate.Permits * rate.Burst <= LimitConstants.LongestSpan.TotalDays,
            rate, parameter, "has a burst that takes longer than 366 days to refill. Lower Burst.");
    }

    private static void Throw(QuotaOptions quota, string parameter)
    {
        Require(quota.Permits >= 1, quota, parameter, "allows nothing. Permits must be at least 1.");
        Require(
            quota.Period is null or RatePeriod.PerDay or RatePeriod.PerMonth or RatePeriod.PerYear,
            quota, parameter, "has a period that no calendar turns by. Use PerDay, PerMonth, PerYear or null for life; shorter ones are RateLimitOptions.");
        Zone(quota, parameter);
    }

    private static void Require(bool holds, LimitOptions options, string parameter, string mistake)
    {
        if (!holds)
        {
            throw Mistake(options, parameter, mistake);
        }
    }

    private static ArgumentException Mistake(LimitOptions options, string parameter, string mistake)
    {
        string kind = options switch
        {
            RateLimitOptions => "rate limit",
            QuotaOptions => "quota",
            _ => "concurrency limit",
        };
        string name = options.Name is null ? "" : string.Create(CultureInfo.InvariantCulture, $" \"{options.Name}\"");
        return new ArgumentException($"The {kind}{name} {mistake}", parameter);
    }
}
