namespace RateGen.Generator.Models;

/// <summary>One <see cref="ReportsUsageAttribute"/>.</summary>
/// <param name="Used">Where the response tells how much of the quota is used, or null.</param>
/// <param name="Quota">Where it tells how much the quota holds, or null.</param>
/// <param name="Rate">Where it tells how many permits the rate limit holds, or null.</param>
/// <param name="OfQuota">The name of the quota, or null for the only one.</param>
/// <param name="OfLimit">The name of the rate limit, or null for the only one.</param>
internal sealed record UsageReadingModel(NumberModel? Used, NumberModel? Quota, NumberModel? Rate, string? OfQuota, string? OfLimit);
