namespace RateGen;

/// <summary>Says that the response of this method tells what is used and what the plan allows: numbers at paths become the client's, also while calls wait.</summary>
/// <remarks>
/// What is used may raise the client's count, never lower it. The quota and the rate become the figures of the limits. Values below 1 (0 for
/// <see cref="Used"/>) and numbers that are no whole ones are ignored. At least one path is required.
/// </remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class ReportsUsageAttribute : Attribute
{
    /// <summary>The path of the number of requests that the quota's period has used, by JSON or C# names. Default: none.</summary>
    public string? Used { get; set; }

    /// <summary>The path of the number of requests that the quota's period holds. Default: none.</summary>
    public string? Quota { get; set; }

    /// <summary>The path of the number of permits that the rate limit's window holds. Default: none.</summary>
    public string? Rate { get; set; }

    /// <summary>The name of the quota that is meant. Required when the client declares several.</summary>
    public string? OfQuota { get; set; }

    /// <summary>The name of the rate limit that is meant. Required with <see cref="Rate"/> when the client declares several.</summary>
    public string? OfLimit { get; set; }
}
