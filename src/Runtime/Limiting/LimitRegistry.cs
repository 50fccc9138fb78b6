using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using RateGen.Quotas;

namespace RateGen.Limiting;

/// <summary>Who shares which limits: two clients of one API with one key that bind to the same registry share their limits.</summary>
/// <remarks>Thread-safe. Clients use <see cref="Shared"/>; a registry of its own isolates a test or a tenant.</remarks>
public sealed class LimitRegistry
{
    private static readonly ConditionalWeakTable<TimeProvider, LimitRegistry> s_byTimeProvider = new();

    private static readonly ConditionalWeakTable<LimitRegistry, object?> s_all = new();

    private readonly ConcurrentDictionary<string, LimitDomain> _apis = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConditionalWeakTable<object, object> _clients = new();
    private readonly TimeProvider _timeProvider;
    private readonly IQuotaStore? _quotaStore;
    private readonly long _startedAt;

    /// <summary>Makes a registry in which nothing is used yet.</summary>
    /// <param name="timeProvider">The clock of all its limits.</param>
    /// <param name="quotaStore">Where its quotas are counted. Null (default): in memory, or where the clients that share it say.</param>
    public LimitRegistry(TimeProvider timeProvider, IQuotaStore? quotaStore = null)
    {
        ArgumentNullException.ThrowIfNull(timeProvider);
        _timeProvider = timeProvider;
        _quotaStore = quotaStore;
        _startedAt = timeProvider.GetTimestamp();
        s_all.Add(this, null);
    }

    /// <summary>The registry of this process, on the system's clock.</summary>
    public static LimitRegistry Shared { get; } = new(TimeProvider.System);

    /// <summary>The registry of a clock: <see cref="Shared"/> for the system's, one of its own for each other instance.</summary>
    internal static LimitRegistry For(TimeProvider timeProvider)
        => ReferenceEquals(timeProvider, TimeProvider.System) ? Shared : s_byTimeProvider.GetValue(timeProvider, static clock => new(clock));

    /// <summary>The limits of one operation, each in its partition.</summary>
    /// <param name="api">The API, as <c>https://host:port</c> or another id that all its clients use.</param>
    /// <param name="partitionKey">What stands for the API key (a hash, never the key itself), or null when there is none.</param>
    /// <param name="operation">Verb and route template: the owner of round-trip times.</param>
    /// <param name="client">The client, for limits of the scope <see cref="RateScope.Client"/>.</param>
    /// <param name="limits">The limits that a call of the operation needs.</param>
    /// <exception cref="ArgumentException">A limit cannot be meant, or one name stands for two sets of numbers within the API.</exception>
    public LimitSet Bind(string api, string? partitionKey, string operation, object client, IReadOnlyList<LimitOptions> limits)
        => Bind(api, partitionKey, operation, client, limits, null, null);

    internal LimitSet Bind(
        string api, string? partitionKey, string operation, object client, IReadOnlyList<LimitOptions> limits, ArgumentPartition? argument, IQuotaStore? quotaStore)
    {
        ArgumentNullException.ThrowIfNull(api);
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(limits);
        LimitDomain domain = _apis.GetOrAdd(api, static (api, registry) => new(api, registry._timeProvider, registry._startedAt), this);
        object identity = _clients.GetValue(client, static _ => new());
        lock (domain.Lock)
        {
            domain.CountIn(quotaStore ?? _quotaStore);
        }

        return LimitSet.Bind(domain, partitionKey, operation, identity, limits, argument);
    }

    /// <summary>Forgets the limits that nobody waits for, that no call holds and whose permits are all free. It happens by itself as limits are added.</summary>
    public void TrimExcess()
    {
        foreach (LimitDomain domain in _apis.Values)
        {
            lock (domain.Lock)
            {
                domain.Sweep();
            }
        }
    }

    /// <summary>Every limit of every registry of the process, beside the API that it belongs to.</summary>
    internal static List<(string Api, LimitSnapshot Limit)> SnapshotAll()
    {
        List<(string, LimitSnapshot)> all = [];
        foreach ((LimitRegistry registry, _) in s_all)
        {
            foreach ((string api, LimitDomain domain) in registry._apis)
            {
                all.AddRange(domain.Snapshot().Select(limit => (api, limit)));
            }
        }

        return all;
    }

    /// <summary>How many limits are remembered.</summary>
    internal int Count => _apis.Values.Sum(static domain => domain.Count);
}
