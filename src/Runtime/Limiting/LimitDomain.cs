using RateGen.Quotas;

namespace RateGen.Limiting;

/// <summary>All limits of one API in one registry: the one lock under which they decide together.</summary>
internal sealed class LimitDomain
{
    private readonly Dictionary<PartitionId, LimitState> _states = [];
    private readonly Dictionary<(string Name, string? Operation), LimitOptions> _named = [];
    private readonly Dictionary<string, RoundTripBound> _roundTrips = new(StringComparer.Ordinal);
    private readonly string _api;
    private long _lastArrival;
    private int _nextSweep = 1024;

    public LimitDomain(string api, TimeProvider timeProvider, long startedAt)
    {
        _api = api;
        Clock = new(timeProvider);
        StartedAt = startedAt;
        Records = new(this);
        Waiters = new(this);
    }

    public Lock Lock { get; } = new();

    public MonotonicClock Clock { get; }

    /// <summary>When this process began to count.</summary>
    public long StartedAt { get; }

    public RecordPool Records { get; }

    public WaiterPool Waiters { get; }

    /// <summary>How often idle limits were forgotten; sets that see another number look theirs up again.</summary>
    public int Evictions { get; private set; }

    public int Count => _states.Count;

    /// <summary>A time of arrival that no other call has, so that a repeated call finds its place again.</summary>
    public long NextArrival(long now) => _lastArrival = Math.Max(now, _lastArrival + 1);

    public RoundTripBound RoundTrips(string operation)
    {
        if (!_roundTrips.TryGetValue(operation, out RoundTripBound? bound))
        {
            _roundTrips.Add(operation, bound = new());
        }

        return bound;
    }

    /// <summary>Refuses one name for two sets of numbers.</summary>
    public void Declare(LimitOptions options)
    {
        if (options.Name is null || _named.TryAdd((options.Name, options.Operation), options))
        {
            return;
        }

        LimitOptions other = _named[(options.Name, options.Operation)];
        if (LimitNumbers.Of(other) != LimitNumbers.Of(options))
        {
            throw new ArgumentException(
                $"The limit \"{options.Name}\" of {_api} is declared with two sets of numbers: {LimitDescription.Of(other)} ({other.Scope}) and {LimitDescription.Of(options)} ({options.Scope}). "
                + "All clients of one API share its limits: give them equal numbers, or one of them another name.",
                nameof(options));
        }
    }

    /// <summary>The limits in their partitions, in one group of waiters.</summary>
    public LimitState[] Resolve(ReadOnlySpan<PartitionId> ids, ReadOnlySpan<LimitOptions> options)
    {
        LimitState[] states = new LimitState[ids.Length];
        for (int i = 0; i < ids.Length; i++)
        {
            if (!_states.TryGetValue(ids[i], out LimitState? state))
            {
                _states.Add(ids[i], state = Create(options[i]));
            }

            states[i] = state;
            if (!ReferenceEquals(states[0].Group, state.Group))
            {
                states[0].Group.Merge(state.Group);
            }
        }

        return states;
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
        long now = Clock.Advance(Clock.Timestamp());
        foreach ((PartitionId id, LimitState state) in _states)
        {
            if (state.IsIdle(now))
            {
                _states.Remove(id);
            }
        }

        Evictions++;
        _nextSweep = Math.Max(1024, _states.Count * 2);
        _states.TrimExcess(_nextSweep);
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
