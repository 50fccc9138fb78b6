using System.Threading.Tasks.Sources;

namespace RateGen.Limiting;

/// <summary>A call that waits for its permit; reused. Its fields belong to the domain's lock, its result to whoever awaits it.</summary>
internal sealed class Waiter(LimitDomain domain) : IValueTaskSource<Permit>, IDue
{
    private ManualResetValueTaskSourceCore<Permit> _source = new() { RunContinuationsAsynchronously = true };
    private CancellationTokenRegistration _cancellation;
    private CancellationToken _token;
    private Permit _permit;
    private Exception? _refusal;

    public LimitSet Set { get; private set; } = null!;

    public int Permits { get; private set; }

    public long FirstArrival { get; private set; }

    /// <summary>The place in the queue: the first arrival, less what the priority is worth.</summary>
    public long Key { get; private set; }

    public long EnqueuedAt { get; private set; }

    /// <summary>The last moment at which a permit is of use; <see cref="LimitConstants.Unknown"/> when any time is.</summary>
    public long Due { get; private set; }

    /// <summary>Where the waiter stands; null once it is decided.</summary>
    public Lane? Lane { get; set; }

    public Waiter? Previous { get; set; }

    public Waiter? Next { get; set; }

    /// <summary>The next free waiter of the pool, or the next decided one that is to be told.</summary>
    public Waiter? NextFree { get; set; }

    public int DueIndex { get; set; } = -1;

    /// <summary>The limit that this waiter was last seen to wait for, and how often that changed.</summary>
    public LimitState? Obstacle { get; set; }

    public int ObstacleChanges { get; set; }

    public void Begin(LimitSet set, int permits, long firstArrival, long key, long now, long deadline)
    {
        Set = set;
        Permits = permits;
        FirstArrival = firstArrival;
        Key = key;
        EnqueuedAt = now;
        Due = deadline;
        Obstacle = null;
        ObstacleChanges = 0;
    }

    public void Decide(in Permit permit) => _permit = permit;

    public void Decide(Exception refusal) => _refusal = refusal;

    /// <summary>Hands the waiter to its caller. Outside the lock: a cancellation that comes at once takes it.</summary>
    public ValueTask<Permit> AsTask(CancellationToken cancellationToken)
    {
        short version = _source.Version;
        if (cancellationToken.CanBeCanceled)
        {
            _token = cancellationToken;
            _cancellation = cancellationToken.UnsafeRegister(static waiter => ((Waiter)waiter!).Cancel(), this);
        }

        return new ValueTask<Permit>(this, version);
    }

    /// <summary>Two chains of decided waiters in one.</summary>
    public static Waiter? Join(Waiter? first, Waiter? second)
    {
        if (first is null)
        {
            return second;
        }

        Waiter last = first;
        while (last.NextFree is { } next)
        {
            last = next;
        }

        last.NextFree = second;
        return first;
    }

    /// <summary>Tells the callers of decided waiters. Outside the lock, because their code may run.</summary>
    public static void CompleteAll(Waiter? ready)
    {
        while (ready is { } waiter)
        {
            ready = waiter.NextFree;
            waiter.NextFree = null;
            if (waiter._refusal is { } refusal)
            {
                waiter._source.SetException(refusal);
            }
            else
            {
                waiter._source.SetResult(waiter._permit);
            }
        }
    }

    Permit IValueTaskSource<Permit>.GetResult(short token)
    {
        if (_source.GetStatus(token) is ValueTaskSourceStatus.Pending)
        {
            throw new InvalidOperationException("The permit has not been granted yet. Await the task that AcquireAsync returned, once.");
        }

        // Waits for a cancellation that runs at this moment, so that it cannot meet the waiter in its next use.
        _cancellation.Dispose();
        try
        {
            return _source.GetResult(token);
        }
        finally
        {
            _source.Reset();
            _cancellation = default;
            _token = default;
            _permit = default;
            _refusal = null;
            lock (domain.Lock)
            {
                domain.Waiters.Return(this);
            }
        }
    }

    ValueTaskSourceStatus IValueTaskSource<Permit>.GetStatus(short token) => _source.GetStatus(token);

    void IValueTaskSource<Permit>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags)
        => _source.OnCompleted(continuation, state, token, flags);

    private void Cancel()
    {
        long timestamp = domain.Clock.Timestamp();
        Waiter? ready;
        lock (domain.Lock)
        {
            if (Lane is not { } lane)
            {
                return; // The permit came first: the caller gets it.
            }

            _refusal = new OperationCanceledException(_token);
            ready = lane.Group.Root.Leave(this, domain.Advance(timestamp));
        }

        CompleteAll(ready);
    }
}
