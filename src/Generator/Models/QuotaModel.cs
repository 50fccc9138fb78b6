namespace RateGen.Generator.Models;

/// <summary>One <see cref="QuotaAttribute"/>.</summary>
internal sealed record QuotaModel : LimitModel
{
    public required long Permits { get; init; }

    public override long HeaviestCall => Permits;

    /// <summary>The calendar period, or null for life.</summary>
    public RatePeriod? Period { get; init; }

    /// <summary>The id of the time zone, or null for UTC.</summary>
    public string? Zone { get; init; }
}
