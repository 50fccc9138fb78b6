using System.Globalization;

namespace RateGen.Http;

/// <summary>The time of one attempt.</summary>
/// <param name="length">How long it may take.</param>
/// <param name="clock">The client's clock.</param>
/// <param name="caller">The caller's token.</param>
internal sealed class AttemptTimeout(TimeSpan length, TimeProvider clock, CancellationToken caller) : IDisposable
{
    private readonly CancellationTokenSource _timer = new(length, clock);
    private CancellationTokenSource? _either;

    /// <summary>Cancelled when the time is over or the caller cancels.</summary>
    public CancellationToken Token => (_either ??= CancellationTokenSource.CreateLinkedTokenSource(_timer.Token, caller)).Token;

    /// <summary>What a cancelled attempt throws: with the caller's token when it was the caller, else as <see cref="HttpClient.Timeout"/> does.</summary>
    public OperationCanceledException Explain(OperationCanceledException cancelled)
    {
        if (caller.IsCancellationRequested || !_timer.IsCancellationRequested)
        {
            return caller.IsCancellationRequested ? new TaskCanceledException(cancelled.Message, cancelled, caller) : cancelled;
        }

        string message = string.Create(CultureInfo.InvariantCulture, $"The attempt did not end within its time-out of {length.TotalMilliseconds:0.###} ms, waits excluded. Raise [Timeout] or ApiClientOptions.Timeout.");
        return new TaskCanceledException(message, new TimeoutException(message, cancelled), cancelled.CancellationToken);
    }

    public void Dispose()
    {
        _either?.Dispose();
        _timer.Dispose();
    }
}
