namespace RateGen;

/// <summary>The period of a <see cref="RateLimitAttribute"/> or a <see cref="QuotaAttribute"/>.</summary>
/// <remarks>
/// The package adds <c>global using static RateGen.RatePeriod;</c>, so that a declaration reads <c>[RateLimit(15, PerSecond)]</c>.
/// Seconds to days are spans of elapsed time; months and years are calendar periods and belong to quotas.
/// </remarks>
public enum RatePeriod
{
    /// <summary>One second. Rate limits only.</summary>
    PerSecond,

    /// <summary>60 seconds. Rate limits only.</summary>
    PerMinute,

    /// <summary>3,600 seconds. Rate limits only.</summary>
    PerHour,

    /// <summary>24 hours for a rate limit; the calendar day of the declared zone for a quota.</summary>
    PerDay,

    /// <summary>The calendar month of the declared zone. Quotas only: months differ in length.</summary>
    PerMonth,

    /// <summary>The calendar year of the declared zone. Quotas only.</summary>
    PerYear,
}
