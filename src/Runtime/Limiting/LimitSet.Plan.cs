using RateGen.Quotas;

namespace RateGen.Limiting;

/// <content>Another plan of the provider.</content>
public sealed partial class LimitSet
{
    /// <summary>Gives the limits the figures of a plan: each rate to the limit with its scope and window, each quota to that with its period.</summary>
    /// <param name="plan">The plan.</param>
    /// <exception cref="ArgumentException">No limit of the set has the window of a rate of the plan; nothing was changed.</exception>
    internal void Use(ApiPlan plan)
    {
        List<(LimitState State, LimitOptions Figures)> changes = [];
        Waiter? ready = null;
        long timestamp = _domain.Clock.Timestamp();
        lock (_domain.Lock)
        {
            long now = Begin(timestamp);
            foreach (LimitOptions figures in plan.Limits.Where(static limit => limit.Operation is null))
            {
                LimitState[] found = [.. _limits.Where(state => Means(state.Options, figures))];
                if (found.Length == 0 && figures is RateLimitOptions { Scope: RateScope.Key })
                {
                    throw new ArgumentException(
                        $"The plan {plan} allows {LimitDescription.Of(figures)}, but the client declares no limit for each key with that window: {string.Join(", ", _limits.Select(state => state.Title))}. Declare one, so that there is something to change.",
                        nameof(plan));
                }

                changes.AddRange(found.Select(state => (state, figures)));
            }

            foreach ((LimitState state, LimitOptions figures) in changes)
            {
                if (state is QuotaState quota)
                {
                    quota.Resize(((QuotaOptions)figures).Permits);
                }
                else
                {
                    state.Update(((RateLimitOptions)figures).Permits, now);
                }
            }

            if (changes.Count > 0)
            {
                ready = changes[0].State.Group.Dispatch(now);
            }
        }

        Waiter.CompleteAll(ready);
    }

    private static bool Means(LimitOptions declared, LimitOptions figures) => declared.Scope == figures.Scope && (declared, figures) switch
    {
        (RateLimitOptions limit, RateLimitOptions rate) => limit.Window == rate.Window,
        (QuotaOptions limit, QuotaOptions quota) => limit.Period == quota.Period,
        _ => false,
    };
}
