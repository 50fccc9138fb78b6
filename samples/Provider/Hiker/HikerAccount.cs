using RateGen.Samples.Provider.Limiting;

namespace RateGen.Samples.Provider.Hiker;

/// <summary>One API key: its rate and its balance, counted under one lock. Thread-safe.</summary>
internal sealed class HikerAccount(HikerPlan plan, RateAlgorithm algorithm, long used, TimeProvider timeProvider)
{
    private readonly Lock _lock = new();
    private readonly RateCounter _rate = RateCounter.Create(algorithm, plan.RequestsPerSecond, TimeSpan.FromSeconds(1), timeProvider);
    private readonly RequestQuota _included = new(plan.RequestsIncluded, monthly: false, used, timeProvider);

    /// <summary>Counts a request that asks for the balance: it is free, but it counts in the rate.</summary>
    public Admission AdmitFree()
    {
        lock (_lock)
        {
            return _rate.TryCount() ? Admission.Granted : Admission.TooFast;
        }
    }

    /// <summary>Counts a request that costs one of the included requests.</summary>
    public Admission AdmitPaid()
    {
        lock (_lock)
        {
            if (!_rate.TryCount())
            {
                return Admission.TooFast;
            }

            return _included.TryTake() ? Admission.Granted : Admission.UsedUp;
        }
    }

    /// <summary>What is left.</summary>
    public BalanceBody Balance()
    {
        lock (_lock)
        {
            long left = _included.Remaining ?? 0;
            return new(plan.RequestsPerSecond, left, left * plan.PricePerRequest, "USD");
        }
    }
}
