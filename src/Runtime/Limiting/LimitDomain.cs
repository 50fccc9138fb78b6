using System.Runtime.InteropServices;
using RateGen.Quotas;

namespace RateGen.Limiting;

/// <summary>All limits of one API in one registry: the one lock under which they decide together.</summary>
/// <remarks>What every permit changes lies here side by side, not in objects of its own: a call that goes on on another processor takes it along.</remarks>
internal sealed class LimitDomain
{
    private readonly Dictionary<PartitionId, LimitState> _states = [];
    private readonly Dictionary<(string? Name, string? Operation, LimitNumbers? Unnamed), LimitOptions> _declared = [];
    private readonly Dictionary<string, RoundTripBound> _roundTrips = new(StringComparer.Ordinal);
    private readonly string _api;
    private long _last = long.MinValue, _lastArrival;
    private RecordPool _records;
    private int _nextSweep = 1024;

    public LimitDomain(string api, TimeProvider timeProvider, long startedAt)
    {
        _api = api;
        Clock = new(timeProvider);
        StartedAt = startedAt;
        Epsilon = Clock.FromTimeSpan(LimitConstants.Epsilon);
        LargestCompensation = Clock.FromTimeSpan(LimitConstants.LargestCompensation);
        _records = new(this);
        Waiters = new(this);
    }

    public Lock Lock { get; } = new();

    public LimitClock Clock { get; }

    /// <summary>When this process began to count.</summary>
    public long StartedAt { get; }

    /// <summary>See <see cref="LimitConstants.Epsilon"/>; in timestamp units.</summary>
    public long Epsilon { get; }

    /// <summary>This process, among those that share a store.</summary>
    public Guid Owner { get; } = Guid.NewGuid();

    /// <summary>Where quotas are counted; null: in this process alone.</summary>
    public IQuotaStore? QuotaStore { get; private set; }

    /// <summary>See <see cref="LimitConstants.LargestCompensation"/>; in timestamp units.</summary>
    public long LargestCompensation { get; }

    public ref RecordPool Records => ref _records;

    public WaiterPool Waiters { get; }

    /// <summary>How often idle limits were forgotten; sets that see another number look theirs up again.</summary>
    public int Evictions { get; private set; }

    public int Count => _states.Count;

    /// <summary>Turns a timestamp that was read before the lock was taken into the time of this decision, which never runs backwards. Under the lock only.</summary>
    public long Advance(long timestamp)
    {
        if (timestamp > _last)
        {
            _last = timestamp;
        }

        return _last;
    }

    /// <summary>The time of a decision for which the clock is read under the lock.</summary>
    public long Now() => Advance(Clock.Timestamp());

    /// <summary>A time of arrival that no other call has, so that a repeated call finds its place again.</summary>
    public long NextArrival(long now) => _lastArrival = Math.Max(now, _lastArrival + 1);

    public RoundTripBound RoundTrips(string operation)
    {
        if (!_roundTrips.TryGetValue(operation, out RoundTripBound? bound))
        {
            _roundTrips.Add(operation, bound = new(Clock.FromTimeSpan(LimitConstants.RoundTripMemory)));
        }

        return bound;
    }

    /// <summary>
    /// The one object that stands for all equal declarations of a limit. Limits without a name are told apart by their numbers; one name for two
    /// sets of numbers is refused.
    /// </summary>
    public LimitOptions Declare(LimitOptions options)
    {
        LimitNumbers numbers = LimitNumbers.Of(options);
        ref LimitOptions? known = ref CollectionsMarshal.GetValueRefOrAddDefault(
            _declared, (options.Name, options.Operation, options.Name is null ? numbers : null), out bool exists);
        if (!exists)
        {
            return known = options;
        }

        if (LimitNumbers.Of(known!) != numbers)
        {
            throw new ArgumentException(
                $"The limit \"{options.Name}\" of {_api} is declared with two sets of numbers: {LimitDescription.Of(known!)} ({known!.Scope}) and {LimitDescription.Of(options)} ({options.Scope}). "
                + "All clients of one API share its limits: give them equal numbers, or one of them another name.",
                nameof(options));
        }

        return known!;
    }

    /// <summary>The limits in their partitions, in one group of waiters.</summary>
    public LimitState[] Resolve(ReadOnlySpan<PartitionId> ids)
    {
        LimitState[] states = new LimitState[ids.Length];
        for (int i = 0; i < ids.Length; i++)
        {
            if (!_states.TryGetValue(ids[i], out LimitState? state))
            {
                _states.Add(ids[i], state = Create(ids[i]));
            }

            states[i] = state;
        }

        if (states.Length > 1)
        {
            Unite(states);
        }

        return states;
    }

    /// <summary>New limits join the group that is there: only groups that both had calls of their own are merged, the smaller into the larger.</summary>
    private static void Unite(LimitState[] states)
    {
        WaitGroup? group = null;
        foreach (LimitState state in states)
        {
            if (state.HasGroup)
            {
                group = group is null ? state.Group : group.Unite(state.Group);
            }
        }

        group ??= states[0].Group;
        foreach (LimitState state in states)
        {
            state.Group = group;
        }
    }

    /// <summary>The state of every limit in every partition.</summary>
    public LimitSnapshot[] Snapshot()
    {
        lock (Lock)
        {
            long now = Now();
            return [.. _states.Values.Select(state => state.Snapshot(now))];
        }
    }

    /// <summary>Forgets idle limits once there are twice as many as were in use the last time.</summary>
    public void SweepWhenGrown()
    {
        if (_states.Count >= _nextSweep)
        {
            Sweep();
        }
    }

    /// <summary>Forgets the limits that nobody waits for, that are not in flight and whose permits are all free.</summary>
    public void Sweep()
    {
        long now = Now();
        foreach ((PartitionId id, LimitState state) in _states)
        {
            if (state.IsIdle(now))
            {
                state.Forget();
                _states.Remove(id);
            }
        }

        Records.Clear();
        Evictions++;
        _nextSweep = Math.Max(1024, _states.Count * 2);
        _states.TrimExcess(_nextSweep);
    }

    /// <summary>From now on the quotas are counted in the store; null leaves them where they are.</summary>
    public void CountIn(IQuotaStore? store)
    {
        if (store is null || ReferenceEquals(store, QuotaStore))
        {
            return;
        }

        if (!_states.Values.OfType<QuotaState>().All(static quota => quota.IsReturned))
        {
            throw new ArgumentException(
                $"Two quota stores count the quotas of {_api}, and each would grant what the other has granted. Give all clients of one API the same IQuotaStore object, or dispose the first store before the second is used.", nameof(store));
        }

        QuotaStore = store;
        foreach ((PartitionId id, LimitState state) in _states)
        {
            Attach(id, state);
        }
    }

    private LimitState Create(PartitionId id)
    {
        LimitState state = Create(id.Limit);
        Attach(id, state);
        return state;
    }

    /// <summary>What one client object uses alone ends with it: nothing outlives the process.</summary>
    private void Attach(PartitionId id, LimitState state)
    {
        if (QuotaStore is null || id.Limit.Scope is RateScope.Client)
        {
            return;
        }

        LimitKey key = new(_api, id.KeyHash, id.Limit.Operation is { } operation ? $"{state.Title} of {operation}" : state.Title);
        if (state is QuotaState quota)
        {
            quota.Count(QuotaStore, key);
        }
        else if (state is RateState rate && rate.Options.Window >= LimitConstants.ColdStartWindow)
        {
            rate.Remember(QuotaStore, key);
        }
    }

    private LimitState Create(LimitOptions options) => options switch
    {
        RateLimitOptions rate when rate.Burst > rate.Permits => new BucketState(rate, this),
        RateLimitOptions rate => new SlotState(rate, this),
        QuotaOptions quota => new QuotaState(quota, LimitOptionsCheck.Zone(quota, nameof(options)), this),
        ConcurrencyLimitOptions concurrency => new ConcurrencyState(concurrency, this),
        _ => throw new ArgumentException($"{options.GetType()} is no limit that can be bound.", nameof(options)),
    };
}
