using RateGen.CompilerServices;
using RateGen.Limiting;

namespace RateGen.Http;

/// <summary>The limits of each operation of one client, bound when it is called for the first time.</summary>
internal sealed class OperationLimits
{
    private readonly ClientDeclaration _client;
    private readonly LimitRegistry _registry;
    private readonly string _api;
    private readonly string? _partition;
    private readonly Lock _lock = new();

    /// <summary>Replaced, never changed: reading it needs no lock.</summary>
    private volatile Dictionary<Operation, LimitSet> _sets = new(ReferenceEqualityComparer.Instance);

    public OperationLimits(ClientDeclaration client, LimitRegistry registry, string api, string? partition)
    {
        _client = client;
        _registry = registry;
        _api = api;
        _partition = partition;
        OfClient = Bind(client.Name, client.Limits); // Early, so that contradictions show when the client is created.
    }

    /// <summary>The limits that the interface declares.</summary>
    public LimitSet OfClient { get; }

    public LimitSet Of(Operation operation) => _sets.TryGetValue(operation, out LimitSet? set) ? set : Add(operation);

    private LimitSet Add(Operation operation)
    {
        lock (_lock)
        {
            if (!_sets.TryGetValue(operation, out LimitSet? set))
            {
                set = Bind($"{operation.Method} {operation.Route}", operation.Limits ?? _client.Limits);
                _sets = new(_sets, ReferenceEqualityComparer.Instance) { [operation] = set };
            }

            return set;
        }
    }

    private LimitSet Bind(string operation, LimitOptions[] limits) => _registry.Bind(_api, _partition, operation, this, limits);
}
