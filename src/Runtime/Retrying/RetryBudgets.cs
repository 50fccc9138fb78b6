using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using RateGen.Limiting;

namespace RateGen.Retrying;

/// <summary>The budgets of all API keys: clients that share limits share a budget too.</summary>
internal static class RetryBudgets
{
    private static readonly ConditionalWeakTable<LimitRegistry, ConcurrentDictionary<(string Api, string? Partition), RetryBudget>> s_budgets = new();

    /// <summary>The budget of one API key of an API.</summary>
    /// <param name="registry">The registry of the limits.</param>
    /// <param name="api">The API.</param>
    /// <param name="partition">What stands for the key, or null for none.</param>
    public static RetryBudget Of(LimitRegistry registry, string api, string? partition)
        => s_budgets.GetValue(registry, static _ => new()).GetOrAdd((api, partition), static _ => new());
}
