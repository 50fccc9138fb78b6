namespace RateGen.Limiting;

/// <content>What responses say of rate limits.</content>
public sealed partial class LimitSet
{
    /// <summary>The provider says how much of a rate limit is left. That may lower what the set believes, never raise it.</summary>
    /// <param name="limit">The limit as it is declared.</param>
    /// <param name="remaining">How many permits are left.</param>
    /// <param name="resetsIn">When its window ends, from now; zero when nobody says.</param>
    /// <param name="answered">The permit of the call whose response says it.</param>
    internal void ReportRemaining(RateLimitOptions limit, long remaining, TimeSpan resetsIn, in Permit answered)
    {
        if (answered.GrantedAt is not { } grantedAt)
        {
            return;
        }

        long timestamp = _domain.Clock.Timestamp();
        lock (_domain.Lock)
        {
            long now = Begin(timestamp);
            foreach (LimitState state in _limits)
            {
                if (state is RateState rate && rate.Name == limit.Name && LimitNumbers.Of(rate.Options) == LimitNumbers.Of(limit))
                {
                    rate.Report(now, remaining, resetsIn > TimeSpan.Zero ? now + _domain.Clock.FromTimeSpan(resetsIn) : 0, grantedAt);
                }
            }
        }
    }
}
