using RateGen.Limiting;

namespace RateGen.Quotas;

/// <summary>The dealings of one limit with its store: one step at a time, on a pool thread, never under the domain's lock.</summary>
/// <remarks>All members need the domain's lock, but for <see cref="RefreshAsync"/> and <see cref="ReturnAsync"/>, which take it.</remarks>
internal abstract class StoreClerk(LimitState limit, LimitDomain domain, IQuotaStore store) : IThreadPoolWorkItem, IStoreHolder
{
    private TaskCompletionSource? _refreshing, _returning;
    private bool _isRegistered;

    public bool IsRunning { get; private set; }

    protected IQuotaStore Store { get; } = store;

    protected LimitDomain Domain { get; } = domain;

    /// <summary>Why the last step failed, while those who needed it are told; else null.</summary>
    protected Exception? Failure { get; private set; }

    protected bool IsRefreshAsked => _refreshing is not null;

    protected bool IsReturnAsked => _returning is not null;

    /// <summary>Asks the store what it knows.</summary>
    public Task RefreshAsync(CancellationToken cancellationToken) => Ask(ref _refreshing, cancellationToken);

    /// <inheritdoc />
    public Task ReturnAsync(CancellationToken cancellationToken) => Ask(ref _returning, cancellationToken);

    /// <summary>The limit is forgotten: it holds nothing any more.</summary>
    public void Forget()
    {
        if (_isRegistered)
        {
            _isRegistered = false;
            QuotaHoldings.Remove(Store, this);
        }
    }

    void IThreadPoolWorkItem.Execute() => _ = RunAsync();

    /// <summary>Sees to it that what is to be done is done.</summary>
    protected void Start()
    {
        if (!IsRunning)
        {
            IsRunning = true;
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
    }

    /// <summary>A clean stop finds the limit.</summary>
    protected void Register()
    {
        if (!_isRegistered)
        {
            _isRegistered = true;
            QuotaHoldings.Add(Store, this);
        }
    }

    /// <summary>What to do next, outside the lock; it answers with what is to be done under the lock afterwards. Null: nothing.</summary>
    protected abstract Func<Task<Action>>? Next();

    /// <summary>The last step failed; called while <see cref="Failure"/> is set, before those who wait are told.</summary>
    protected abstract void OnFailure();

    protected void Refreshed() => Answer(ref _refreshing, null);

    protected void Returned() => Answer(ref _returning, null);

    /// <summary>What the failure means for a call; a new one for each.</summary>
    protected QuotaStoreException Explain() => new(
        Failure is QuotaStoreException known ? known.Message
            : $"The quota store {Store.GetType().Name} failed: {Failure!.Message} Calls that count on \"{limit.Title}\" are refused until it works again.",
        Failure);

    private static void Answer(ref TaskCompletionSource? asked, Exception? failure)
    {
        TaskCompletionSource? source = asked;
        asked = null;
        if (failure is null) source?.TrySetResult();
        else source?.TrySetException(failure);
    }

    private Task Ask(ref TaskCompletionSource? asked, CancellationToken cancellationToken)
    {
        lock (Domain.Lock)
        {
            asked ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            Start();
            return asked.Task.WaitAsync(cancellationToken);
        }
    }

    private async Task RunAsync()
    {
        while (TakeNext() is { } step)
        {
            Action? done = null;
            Exception? failure = null;
            try
            {
                done = await step().ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                failure = exception; // Told to every call that needed the step.
            }

            Waiter.CompleteAll(done is null ? Fail(failure!) : Apply(done));
            if (failure is not null)
            {
                return;
            }
        }
    }

    private Func<Task<Action>>? TakeNext()
    {
        lock (Domain.Lock)
        {
            Func<Task<Action>>? step = Next();
            IsRunning = step is not null;
            return step;
        }
    }

    private Waiter? Apply(Action done)
    {
        long timestamp = Domain.Clock.Timestamp();
        lock (Domain.Lock)
        {
            done();
            return limit.Group.Dispatch(Domain.Advance(timestamp));
        }
    }

    private Waiter? Fail(Exception failure)
    {
        long timestamp = Domain.Clock.Timestamp();
        lock (Domain.Lock)
        {
            Failure = failure;
            OnFailure();
            Waiter? ready = limit.Group.Dispatch(Domain.Advance(timestamp));
            Answer(ref _refreshing, Explain());
            Answer(ref _returning, Explain());
            Failure = null;
            IsRunning = false;
            return ready;
        }
    }
}
