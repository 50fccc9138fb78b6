using System.Diagnostics.Metrics;
using RateGen.Limiting;

namespace RateGen.Telemetry;

/// <summary>What the limits of the process say when they are observed: added up over API keys, which no measurement tells apart.</summary>
internal static class LimitGauges
{
    public static IEnumerable<Measurement<long>> QueueLengths() => Measure(static limit => limit.Waiting, static (sum, waiting) => sum + waiting);

    public static IEnumerable<Measurement<long>> QuotasLeft() => Measure(static limit => limit.Quota?.Remaining, Math.Min);

    private static IEnumerable<Measurement<long>> Measure(Func<LimitSnapshot, long?> value, Func<long, long, long> add)
    {
        Dictionary<(string Api, string Limit), long> totals = [];
        foreach ((string api, LimitSnapshot limit) in LimitRegistry.SnapshotAll())
        {
            if (value(limit) is { } one)
            {
                (string, string) key = (api, limit.Name ?? limit.Description);
                totals[key] = totals.TryGetValue(key, out long before) ? add(before, one) : one;
            }
        }

        return totals.Select(static total => new Measurement<long>(total.Value, new("rategen.api", total.Key.Api), new("rategen.limit", total.Key.Limit)));
    }
}
