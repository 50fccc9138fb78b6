using System.ComponentModel;
using RateGen.Limiting;

namespace RateGen.CompilerServices;

/// <summary>Where a response tells what is used: <see cref="ReportsUsageAttribute"/>.</summary>
/// <typeparam name="TResponse">The type of the response body.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UsageReading<TResponse>
{
    /// <summary>How many requests of the quota are used; null (default): not told.</summary>
    public Func<TResponse, double?>? Used { get; init; }

    /// <summary>How many requests the quota holds; null (default): not told.</summary>
    public Func<TResponse, double?>? Quota { get; init; }

    /// <summary>How many permits the rate limit holds; null (default): not told.</summary>
    public Func<TResponse, double?>? Rate { get; init; }

    /// <summary>The name of the quota; null for the only one.</summary>
    public string? OfQuota { get; init; }

    /// <summary>The name of the rate limit; null for the only one.</summary>
    public string? OfLimit { get; init; }

    internal void Apply(TResponse response, LimitSet rates, LimitSet quotas)
    {
        long? size = Quota?.Invoke(response) is >= 1 and <= long.MaxValue / 2 and double quota ? (long)quota : null;
        long? used = Used?.Invoke(response) is >= 0 and <= long.MaxValue / 2 and double count ? (long)count : null;
        if (size is not null || used is not null)
        {
            quotas.ReportUsage(OfQuota, size, used);
        }

        if (Rate?.Invoke(response) is >= 1 and <= int.MaxValue and double rate)
        {
            rates.Update(OfLimit, (int)rate);
        }
    }
}
