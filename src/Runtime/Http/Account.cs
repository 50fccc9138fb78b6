using RateGen.CompilerServices;
using RateGen.Limiting;
using RateGen.Quotas;
using RateGen.Retrying;

namespace RateGen.Http;

/// <summary>One API key of a client and what the provider counts by it.</summary>
/// <param name="key">The key, or null for a client without one.</param>
/// <param name="limits">The limits in the key's partition.</param>
/// <param name="budget">How many faults may be repeated.</param>
internal sealed class Account(ApiKey? key, OperationLimits limits, RetryBudget budget)
{
    public ApiKey? Key { get; } = key;

    public OperationLimits Limits { get; } = limits;

    public RetryBudget Budget { get; } = budget;

    /// <param name="client">What the interface declares.</param>
    /// <param name="registry">Where the limits live.</param>
    /// <param name="api">The API.</param>
    /// <param name="key">The key, or null.</param>
    /// <param name="store">Where quotas are kept, or null for memory.</param>
    public static Account Of(ClientDeclaration client, LimitRegistry registry, string api, ApiKey? key, IQuotaStore? store)
        => new(key, new(client, registry, api, key?.Partition, store), RetryBudgets.Of(registry, api, key?.Partition));
}
