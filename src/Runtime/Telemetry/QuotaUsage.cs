using System.Globalization;

namespace RateGen;

/// <summary>How much of one quota is used.</summary>
/// <param name="Name">The declared name, or null.</param>
/// <param name="Permits">How many requests the period holds.</param>
/// <param name="Used">How many are used, as far as this process knows; what other processes use is known when the store was asked.</param>
/// <param name="Remaining">How many are left.</param>
/// <param name="ResetsAt">When the count starts anew; null: never.</param>
public sealed record QuotaUsage(string? Name, long Permits, long Used, long Remaining, DateTimeOffset? ResetsAt)
{
    /// <summary>The quota as words for a log.</summary>
    public override string ToString()
    {
        string reset = ResetsAt is { } at ? string.Create(CultureInfo.InvariantCulture, $", resets at {at:O}") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{Name ?? "quota"}: {Used} of {Permits} used, {Remaining} left{reset}");
    }
}
