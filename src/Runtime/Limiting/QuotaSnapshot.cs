namespace RateGen.Limiting;

/// <summary>A quota at one moment.</summary>
public sealed class QuotaSnapshot
{
    /// <summary>How many permits of the period are used, as far as this process knows.</summary>
    public required long Used { get; init; }

    /// <summary>How many are left.</summary>
    public required long Remaining { get; init; }

    /// <summary>When the period ends; null when it never does.</summary>
    public DateTimeOffset? ResetAt { get; init; }
}
