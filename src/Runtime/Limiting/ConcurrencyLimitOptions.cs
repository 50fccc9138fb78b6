namespace RateGen.Limiting;

/// <summary>At most <see cref="Permits"/> calls at the same time, each from its permit to its response headers. A call counts once, whatever its weight.</summary>
public sealed class ConcurrencyLimitOptions : LimitOptions
{
    /// <summary>How many calls may be under way; at least 1.</summary>
    public required int Permits { get; init; }
}
