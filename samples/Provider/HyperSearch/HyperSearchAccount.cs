using RateGen.Samples.Provider.Limiting;

namespace RateGen.Samples.Provider.HyperSearch;

/// <summary>One API key: its minute and its month, counted under one lock. Thread-safe.</summary>
internal sealed class HyperSearchAccount(HyperSearchPlan plan, RateAlgorithm algorithm, long used, TimeProvider timeProvider)
{
    private readonly Lock _lock = new();
    private readonly RateCounter _minute = RateCounter.Create(algorithm, plan.RequestsPerMinute, TimeSpan.FromMinutes(1), timeProvider);
    private readonly RequestQuota _month = new(plan.RequestsPerMonth, monthly: true, used, timeProvider);
    private long _searches = used;

    /// <summary>Counts a search: in the minute and in the month, or in neither.</summary>
    public AccountState AdmitSearch()
    {
        lock (_lock)
        {
            if (_month.Remaining is 0)
            {
                return State(Admission.UsedUp);
            }

            if (!_minute.TryCount())
            {
                return State(Admission.TooFast);
            }

            _month.TryTake();
            _searches++;
            return State(Admission.Granted);
        }
    }

    /// <summary>Counts a question about the usage: in the minute only, so that it is still answered when the month is used up.</summary>
    public AccountState AdmitUsage()
    {
        lock (_lock)
        {
            return State(_minute.TryCount() ? Admission.Granted : Admission.TooFast);
        }
    }

    /// <summary>The state without counting anything.</summary>
    public AccountState Look()
    {
        lock (_lock)
        {
            return State(Admission.Granted);
        }
    }

    private AccountState State(Admission admission)
        => new(admission, _month.Limit, _month.Used, _month.Remaining, _month.ResetsAt, _minute.RetryIn, _searches);
}

/// <summary>An account at the moment of counting: what the headers and bodies tell.</summary>
internal readonly record struct AccountState(
    Admission Admission, long? Limit, long Used, long? Remaining, DateTimeOffset ResetsAt, TimeSpan RetryIn, long Searches);
