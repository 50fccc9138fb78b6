using System.Diagnostics.Metrics;

namespace RateGen.Limiting;

/// <summary>Counts leases that were never disposed; each of them is a mistake in the program that took it.</summary>
internal static class LeaseMeter
{
    public const string Name = "RateGen";

    public const string Expired = "rategen.limiter.leases.expired";

    private static readonly Meter s_meter = new(Name);

    private static readonly Counter<long> s_expired = s_meter.CreateCounter<long>(
        Expired, "{lease}", "Leases that were not disposed within LeaseTimeout and were counted as failed calls.");

    public static void CountExpired() => s_expired.Add(1);
}
