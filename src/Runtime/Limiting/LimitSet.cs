
#pragma warning disable RS0026 // The overloads of AcquireAsync differ in a required first parameter: no call can mean both.

namespace RateGen.Limiting;

/// <summary>The limits that a call of one operation needs. A permit is granted when all of them grant it at the same instant.</summary>
/// <remarks>
/// Thread-safe. Calls wait in the order of their first arrival; a call that waits for a limit keeps younger calls from that limit, but not from
/// others. A permit that is free at once costs no allocation.
/// </remarks>
public sealed partial class LimitSet
{
    private readonly LimitDomain _domain;
    private readonly PartitionId[] _ids;
    private readonly RoundTripBound _roundTrips;
    private LimitState[] _limits = [];
    private Lane? _lane;
    private int _evictions;

    private LimitSet(LimitDomain domain, PartitionId[] ids, RoundTripBound roundTrips)
    {
        _domain = domain;
        _ids = ids;
        _roundTrips = roundTrips;
        Resolve();
    }

    /// <summary>Makes limits for use on their own: nobody shares them.</summary>
    /// <param name="timeProvider">Their clock.</param>
    /// <param name="limits">The limits. None: every permit is granted at once.</param>
    /// <exception cref="ArgumentException">A limit cannot be meant, or one name stands for two sets of numbers.</exception>
    public static LimitSet Create(TimeProvider timeProvider, params ReadOnlySpan<LimitOptions> limits)
    {
        ArgumentNullException.ThrowIfNull(timeProvider);
        LimitDomain domain = new("this set", timeProvider, timeProvider.GetTimestamp());
        return Bind(domain, null, "", domain, limits.ToArray());
    }

    /// <summary>Waits until every limit grants one permit.</summary>
    /// <param name="cancellationToken">Ends the wait; no permit is lost.</param>
    /// <exception cref="QuotaExceededException">A quota is used up. Nothing is waited for.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled before the permit was granted.</exception>
    public ValueTask<Permit> AcquireAsync(CancellationToken cancellationToken = default)
    {
        Permit permit = default; // Mostly it is free, and then what a request may ask for is not looked at.
        return !cancellationToken.IsCancellationRequested && TryAcquire(1, 0, ref permit) ? new(permit) : AcquireValidAsync(default, cancellationToken);
    }

    /// <summary>Waits until every limit grants what the request asks for.</summary>
    /// <param name="request">How many permits, until when, and in which place of the queue.</param>
    /// <param name="cancellationToken">Ends the wait; no permit is lost.</param>
    /// <exception cref="ArgumentOutOfRangeException">The request asks for less than one permit or for more than a limit ever grants, or one of its other values is out of range.</exception>
    /// <exception cref="QuotaExceededException">A quota is used up. Nothing is waited for.</exception>
    /// <exception cref="QuotaStoreException">The store of a quota cannot be read or written.</exception>
    /// <exception cref="RateLimitRejectedException">The queue is full, or the permit cannot be granted before the deadline.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled before the permit was granted.</exception>
    public ValueTask<Permit> AcquireAsync(in PermitRequest request, CancellationToken cancellationToken = default)
    {
        PermitRequestCheck.Throw(request);
        return AcquireValidAsync(request, cancellationToken);
    }

    private ValueTask<Permit> AcquireValidAsync(in PermitRequest request, CancellationToken cancellationToken)
    {
        if (_ids.Length == 0)
        {
            return default;
        }

        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<Permit>(cancellationToken);
        }

        long timestamp = _domain.Clock.Timestamp();
        Waiter waiter;
        Waiter? ready;
        lock (_domain.Lock)
        {
            long now = _domain.Advance(timestamp);
            Refresh();
            if (request.Permits > 1)
            {
                ThrowIfTooHeavy(request.Permits);
            }

            long arrival = request.FirstArrival != 0 ? request.FirstArrival : _domain.NextArrival(now);
            if (IsFree(request.Permits, now))
            {
                return new ValueTask<Permit>(Grant(request.Permits, arrival, 0, now));
            }

            if (Refuse(request.Permits) is { } refusal)
            {
                return ValueTask.FromException<Permit>(refusal);
            }

            waiter = Enqueue(request, arrival, now, out ready);
        }

        Waiter.CompleteAll(ready);
        return waiter.AsTask(cancellationToken);
    }

    /// <summary>Takes one permit when every limit grants it now; does not wait.</summary>
    /// <param name="permit">The permit, or the default value.</param>
    /// <returns>Whether the permit was granted. False also when a quota is used up, or waits for its store.</returns>
    public bool TryAcquire(out Permit permit)
    {
        permit = default;
        return TryAcquire(1, 0, ref permit);
    }

    /// <summary>The same for a call of any weight that may have arrived before, and cheaper than asking for a permit that may have to be waited for.</summary>
    /// <param name="permits">How many permits the call costs.</param>
    /// <param name="firstArrival">The <see cref="Permit.FirstArrival"/> of an earlier permit of the same call; 0: it arrives now.</param>
    /// <param name="permit">Becomes the permit when it is granted.</param>
    internal bool TryAcquire(int permits, long firstArrival, ref Permit permit)
    {
        if (_ids.Length == 0)
        {
            permit = default;
            return true;
        }

        long timestamp = _domain.Clock.Timestamp();
        lock (_domain.Lock)
        {
            long now = _domain.Advance(timestamp);
            Refresh();
            if (permits > 1)
            {
                ThrowIfTooHeavy(permits);
            }

            if (!IsFree(permits, now))
            {
                return false;
            }

            permit = Grant(permits, firstArrival != 0 ? firstArrival : _domain.NextArrival(now), 0, now);
            return true;
        }
    }

    internal static LimitSet Bind(LimitDomain domain, string? partitionKey, string operation, object client, IReadOnlyList<LimitOptions> limits, ArgumentPartition? argument = null)
    {
        PartitionId[] ids = new PartitionId[limits.Count];
        int count = 0;
        lock (domain.Lock)
        {
            for (int i = 0; i < limits.Count; i++)
            {
                LimitOptionsCheck.Throw(limits[i], nameof(limits));
                PartitionId id = PartitionId.Of(domain.Declare(limits[i]), partitionKey, client, argument?.Of(limits[i]));
                if (!ids.AsSpan(0, count).Contains(id))
                {
                    ids[count++] = id;
                }
            }

            Array.Resize(ref ids, count);
            domain.SweepWhenGrown();
            return new LimitSet(domain, ids, domain.RoundTrips(operation));
        }
    }

    /// <summary>Why a limit refuses so many permits without a wait; null when none does.</summary>
    internal Exception? Refuse(int permits)
    {
        foreach (LimitState limit in _limits)
        {
            if (limit.Refuse(permits) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    internal Permit Grant(Waiter waiter, long now) => Grant(waiter.Permits, waiter.FirstArrival, now - waiter.EnqueuedAt, now);

    private Permit Grant(int permits, long firstArrival, long waited, long now)
    {
        PermitRecord record = _domain.Records.Rent();
        record.Begin(_limits, _roundTrips, permits, now);
        return new Permit(record, firstArrival, waited);
    }

    private bool IsFree(int permits, long now)
    {
        foreach (LimitState limit in _limits)
        {
            if (limit.IsHeld || !limit.IsFree(now, permits))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Looks the limits up again after idle ones were forgotten.</summary>
    private void Refresh()
    {
        if (_evictions != _domain.Evictions)
        {
            Resolve();
        }
    }

    private void Resolve()
    {
        _evictions = _domain.Evictions;
        LimitState[] limits = _domain.Resolve(_ids);
        if (!limits.AsSpan().SequenceEqual(_limits))
        {
            _limits = limits;
            _lane = null;
        }
    }
}
