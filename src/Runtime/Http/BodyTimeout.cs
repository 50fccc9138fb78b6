namespace RateGen.Http;

/// <summary>
/// Bounds the reading of a body by <see cref="HttpClient.Timeout"/>, which itself ends when the headers have arrived: a provider that
/// stalls in the middle of a body must not hang the call.
/// </summary>
internal readonly struct BodyTimeout : IDisposable
{
    private readonly CancellationTokenSource? _timer;
    private readonly CancellationTokenSource? _linked;

    private BodyTimeout(CancellationToken caller, CancellationTokenSource? timer)
    {
        _timer = timer;
        _linked = timer is not null && caller.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(caller, timer.Token) : null;
        Token = (_linked ?? timer)?.Token ?? caller;
    }

    /// <summary>Cancels the reading.</summary>
    public CancellationToken Token { get; }

    /// <summary>Whether the time is over.</summary>
    public bool Elapsed => _timer is { IsCancellationRequested: true };

    /// <summary>Starts the clock, but not for a body that is in memory already.</summary>
    public static BodyTimeout Start(TimeSpan timeout, TimeProvider clock, bool isInMemory, CancellationToken caller)
        => new(caller, isInMemory || timeout == Timeout.InfiniteTimeSpan ? null : new CancellationTokenSource(timeout, clock));

    /// <summary>What a cancelled reading throws: with the caller's token when it was the caller, else as <see cref="HttpClient"/> does for the headers.</summary>
    public static OperationCanceledException Explain(OperationCanceledException cancelled, TimeSpan timeout, CancellationToken caller)
    {
        if (caller.IsCancellationRequested)
        {
            return new TaskCanceledException(cancelled.Message, cancelled, caller);
        }

        string message = FormattableString.Invariant($"The request was canceled due to the configured HttpClient.Timeout of {timeout.TotalSeconds} seconds elapsing while its response was read.");
        return new TaskCanceledException(message, new TimeoutException(message, cancelled), cancelled.CancellationToken);
    }

    public void Dispose()
    {
        _linked?.Dispose();
        _timer?.Dispose();
    }
}
