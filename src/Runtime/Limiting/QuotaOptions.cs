namespace RateGen.Limiting;

/// <summary>At most <see cref="Permits"/> permits in a calendar period of a zone, or for life.</summary>
public sealed class QuotaOptions : LimitOptions
{
    /// <summary>How many permits the period holds; at least 1.</summary>
    public required long Permits { get; init; }

    /// <summary><see cref="RatePeriod.PerDay"/>, <see cref="RatePeriod.PerMonth"/>, <see cref="RatePeriod.PerYear"/>, or null (default) for life.</summary>
    public RatePeriod? Period { get; init; }

    /// <summary>The IANA id of the zone in which the calendar turns. Default: UTC.</summary>
    public string Zone { get; init; } = "UTC";
}
