namespace RateGen.Limiting;

/// <summary>What a limit declares besides its name: two limits with equal numbers say the same.</summary>
internal readonly record struct LimitNumbers(Type Kind, RateScope Scope, long Permits, TimeSpan Window, int Burst, double Margin, Pacing Pacing, RateMode Mode, RatePeriod? Period, string? Zone)
{
    public static LimitNumbers Of(LimitOptions options) => options switch
    {
        RateLimitOptions rate => new(rate.GetType(), rate.Scope, rate.Permits, rate.Window, rate.Burst > rate.Permits ? rate.Burst : 0, rate.Margin, rate.Pacing, rate.Mode, null, null),
        QuotaOptions quota => new(quota.GetType(), quota.Scope, quota.Permits, default, 0, 0, default, default, quota.Period, quota.Zone),
        ConcurrencyLimitOptions concurrency => new(concurrency.GetType(), concurrency.Scope, concurrency.Permits, default, 0, 0, default, default, null, null),
        _ => throw new ArgumentException($"{options.GetType()} is no limit that can be bound.", nameof(options)),
    };
}
