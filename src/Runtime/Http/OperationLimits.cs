using RateGen.CompilerServices;
using RateGen.Limiting;
using RateGen.Quotas;

namespace RateGen.Http;

/// <summary>The limits of each operation of one client, bound when it is called for the first time.</summary>
internal sealed class OperationLimits
{
    private readonly ClientDeclaration _client;
    private readonly LimitRegistry _registry;
    private readonly string _api;
    private readonly string? _partition;
    private readonly IQuotaStore? _quotaStore;
    private readonly Lock _lock = new();

    /// <summary>Replaced, never changed: reading it needs no lock.</summary>
    private volatile Dictionary<Operation, LimitSet> _sets = new(ReferenceEqualityComparer.Instance);

    private PartitionCache? _partitions;

    public OperationLimits(ClientDeclaration client, LimitRegistry registry, string api, string? partition, IQuotaStore? quotaStore = null)
    {
        _client = client;
        _registry = registry;
        _api = api;
        _partition = partition;
        _quotaStore = quotaStore;
        OfClient = registry.Bind(api, partition, client.Name, this, client.Limits, null, quotaStore); // Early, so that contradictions show when the client is created.
    }

    /// <summary>The limits that the interface declares.</summary>
    public LimitSet OfClient { get; }

    public LimitSet Of(Operation operation) => _sets.TryGetValue(operation, out LimitSet? set) ? set : Add(operation);

    /// <summary>The limits of an operation for one value of the argument that splits them.</summary>
    /// <param name="operation">The method.</param>
    /// <param name="argument">The argument as text, or null when none splits them.</param>
    public LimitSet Of(Operation operation, string? argument)
    {
        if (argument is null)
        {
            return Of(operation);
        }

        lock (_lock)
        {
            PartitionCache partitions = _partitions ??= new();
            if (partitions.Find(operation, argument) is not { } set)
            {
                set = Bind(operation, new ArgumentPartition(operation.PartitionedLimit, argument));
                partitions.Add(operation, argument, set);
            }

            return set;
        }
    }

    /// <summary>The client's quotas for one value of the argument that splits them; an operation that takes nothing of them reports to them.</summary>
    /// <param name="operation">The method.</param>
    /// <param name="argument">The argument as text, or null when none splits them.</param>
    public LimitSet QuotasOf(Operation operation, string? argument)
        => argument is null ? OfClient : Bind(operation, [.. _client.Limits.OfType<QuotaOptions>()], new ArgumentPartition(operation.PartitionedLimit, argument));

    private LimitSet Add(Operation operation)
    {
        lock (_lock)
        {
            if (!_sets.TryGetValue(operation, out LimitSet? set))
            {
                set = Bind(operation, null);
                _sets = new(_sets, ReferenceEqualityComparer.Instance) { [operation] = set };
            }

            return set;
        }
    }

    private LimitSet Bind(Operation operation, ArgumentPartition? argument)
    {
        LimitOptions[] limits = operation.Limits ?? _client.Limits;
        return Bind(operation, operation.IsFree ? [.. limits.Where(static limit => limit is not QuotaOptions)] : limits, argument);
    }

    private LimitSet Bind(Operation operation, LimitOptions[] limits, ArgumentPartition? argument)
        => _registry.Bind(_api, _partition, $"{operation.Method} {operation.Route}", this, limits, argument, _quotaStore);
}
