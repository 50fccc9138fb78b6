using RateGen.Forecasting;

namespace RateGen.Limiting;

/// <summary>One limit in one partition. All members need the domain's lock.</summary>
internal abstract class LimitState(LimitOptions options, LimitDomain domain)
{
    private WaitGroup? _group;

    public LimitOptions Options { get; } = options;

    public string? Name => Options.Name;

    public abstract string Description { get; }

    /// <summary>How messages call the limit.</summary>
    public string Title => Name ?? Description;

    /// <summary>Those who wait and need this limit share its queue with all that need a limit in common.</summary>
    public WaitGroup Group
    {
        get => _group = (_group ?? new(Domain)).Root;
        set => _group = value;
    }

    /// <summary>Whether some call needed this limit together with others, or waited for it.</summary>
    public bool HasGroup => _group is not null;

    /// <summary>How many calls wait and need this limit.</summary>
    public int Waiting { get; set; }

    /// <summary>How many permits they ask for.</summary>
    public long WaitingPermits { get; set; }

    /// <summary>How many lanes with waiters need this limit.</summary>
    public int WaitingLanes { get; set; }

    /// <summary>The round of <see cref="WaitGroup.Round"/> in which an older waiter keeps this limit from younger ones.</summary>
    public long HeldInRound { get; set; }

    /// <summary>The heaviest call that this limit can ever grant.</summary>
    public abstract long HeaviestCall { get; }

    protected LimitDomain Domain { get; } = domain;

    /// <summary>When so many permits can be free, at the earliest. Not after <paramref name="now"/>: they are free.</summary>
    public abstract long FreeAt(long now, int permits);

    /// <summary>Whether so many permits are free now.</summary>
    public virtual bool IsFree(long now, int permits) => FreeAt(now, permits) <= now;

    public abstract void Take(long now, int permits);

    public abstract void Complete(long now, int permits, in RoundTrip roundTrip);

    public abstract void Fail(long now, int permits);

    public abstract void Cancel(long now, int permits);

    /// <summary>Keeps what is in use for longer, because a round trip was shorter than its bound.</summary>
    public virtual void Delay(long by)
    {
    }

    /// <summary>Changes how many permits there are; those in use stay in use.</summary>
    public abstract void Update(int permits, long now);

    /// <summary>Whether an older waiter keeps this limit from a call that arrives now.</summary>
    public bool IsHeld => Waiting > 0 && (HeldInRound == Group.Round || Parked is not null);

    /// <summary>The lane that waits for this limit alone, and is alone in that, when it is not looked at.</summary>
    public Lane? Parked { get; set; }

    /// <summary>When a call behind <paramref name="ahead"/> waiting permits would be granted, if those in flight ended now.</summary>
    public abstract long Estimate(long now, long ahead, int permits);

    /// <summary>Whether forgetting this state loses nothing.</summary>
    public abstract bool IsIdle(long now);

    /// <summary>Why so many permits are refused now and are not waited for; null when they are not.</summary>
    public virtual Exception? Refuse(int permits) => null;

    /// <summary>A copy that a forecast can use up; null: the limit cannot be foreseen.</summary>
    public virtual FutureLimit? Future(long now) => null;

    /// <summary>Asks the store, if there is one, what other processes use. Without the lock.</summary>
    public virtual Task RefreshAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The state is not used any more.</summary>
    public virtual void Forget()
    {
    }

    public abstract LimitSnapshot Snapshot(long now);
}
