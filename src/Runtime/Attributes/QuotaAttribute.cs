namespace RateGen;

/// <summary>Declares how many requests the plan holds in a calendar period, or for life. When it is used up the next call fails at once.</summary>
[AttributeUsage(AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class QuotaAttribute : Attribute
{
    /// <summary>A quota for life: it never resets.</summary>
    /// <param name="permits">How many requests it holds; at least 1.</param>
    public QuotaAttribute(long permits) => Permits = permits;

    /// <summary>A quota of a calendar period.</summary>
    /// <param name="permits">How many requests the period holds; at least 1.</param>
    /// <param name="period"><see cref="RatePeriod.PerDay"/>, <see cref="RatePeriod.PerMonth"/> or <see cref="RatePeriod.PerYear"/>.</param>
    public QuotaAttribute(long permits, RatePeriod period)
    {
        Permits = permits;
        Period = period;
    }

    /// <summary>How many requests the period holds.</summary>
    public long Permits { get; }

    /// <summary>The calendar period, or null for life.</summary>
    public RatePeriod? Period { get; }

    /// <summary>The name by which 429s and headers mean this quota. Default: none.</summary>
    public string? Name { get; set; }

    /// <summary>The IANA id of the time zone in which the calendar turns, for example <c>America/New_York</c>. Default: UTC.</summary>
    public string? Zone { get; set; }

    /// <summary>The response header that tells how many requests are left. It may lower what the client believes is left, never raise it. Default: none.</summary>
    public string? RemainingHeader { get; set; }

    /// <summary>The response header that tells when the quota resets. Default: none.</summary>
    public string? ResetHeader { get; set; }

    /// <summary>How <see cref="ResetHeader"/> writes that time. Default: an ISO 8601 instant.</summary>
    public ResetFormat ResetFormat { get; set; }
}
