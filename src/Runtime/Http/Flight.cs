using RateGen.CompilerServices;
using RateGen.Limiting;
using RateGen.Requests;
using RateGen.Responses;

namespace RateGen.Http;

/// <summary>One call while it is under way: what is sent, what the present attempt holds, and what the call went through.</summary>
/// <remarks>
/// Reused, so that the state of <see cref="RequestSender"/>, which every call that has to wait allocates, is small. Nobody keeps it, and nobody keeps
/// the <see cref="Call"/> of one that <see cref="Of(Operation, Account, Uri, RequestPart, string)"/> made: it is reused, too.
/// </remarks>
internal sealed class Flight : IDisposable
{
    [ThreadStatic]
    private static Flight? t_spare;

    private readonly Call _own = new();
    private Task<Permit>? _granting;
    private Permit _permit;

    private Flight() => Call = _own;

    /// <summary>What is sent.</summary>
    public Call Call { get; private set; }

    /// <summary>How many attempts there were before this one.</summary>
    public int Attempt { get; set; }

    /// <summary>The permit of this attempt; before it is granted, that of the attempt before.</summary>
    public ref readonly Permit Permit => ref _permit;

    /// <summary>What the call went through; null until something happens to it.</summary>
    public CallHistory? History { get; set; }

    /// <summary>The permit of the limiter that the program plugged in.</summary>
    public ForeignLease? Lease { get; set; }

    /// <summary>The time of this attempt; null: any time.</summary>
    public AttemptTimeout? Time { get; set; }

    /// <summary>Sends a call.</summary>
    public static Flight Of(Call call)
    {
        Flight flight = Take();
        flight.Call = call;
        return flight;
    }

    /// <summary>Sends a call that nobody keeps, so that not even its description costs an object.</summary>
    /// <inheritdoc cref="Http.Call.Begin"/>
    public static Flight Of(Operation operation, Account? account, Uri address, RequestPart? parts, string? partition)
    {
        Flight flight = Take();
        flight._own.Begin(operation, account, address, parts, partition);
        return flight;
    }

    /// <summary>From now on another call is sent: somewhere else, or with another key.</summary>
    public void Continue(Call call) => Call = call;

    /// <summary>Takes the permit of the next attempt when it is free now.</summary>
    public bool TryAcquire()
        => Call.Limits.TryAcquire(Math.Max(1, Call.Operation.Permits), _permit.FirstArrival, ref _permit);

    /// <summary>Remembers a permit that is granted or waited for.</summary>
    /// <returns>What has to be awaited before <see cref="Grant"/>.</returns>
    public Task Await(ValueTask<Permit> granting)
    {
        if (granting.IsCompletedSuccessfully)
        {
            _permit = granting.Result;
            return Task.CompletedTask;
        }

        return _granting = granting.AsTask();
    }

    /// <summary>The permit that was awaited.</summary>
    public ref readonly Permit Grant()
    {
        if (_granting is { } granted)
        {
            _permit = granted.Result;
            _granting = null;
        }

        return ref _permit;
    }

    /// <summary>What cancels this attempt.</summary>
    public CancellationToken Token(CancellationToken caller) => Time?.Token ?? caller;

    /// <summary>The response of this attempt, for its reader.</summary>
    public Answer Answer(AnswerRules rules, HttpResponseMessage response) => new(rules, Call, response, Attempt + 1);

    /// <summary>What the call went through so far.</summary>
    /// <param name="clock">The client's clock.</param>
    public CallHistory Begin(TimeProvider clock) => History ??= new(_permit.FirstArrival != 0 ? _permit.FirstArrival : clock.GetTimestamp());

    /// <summary>The response headers arrived.</summary>
    public void Answered()
    {
        _permit.Complete();
        Lease?.Dispose();
    }

    /// <summary>Gives back what the attempt held besides its permit.</summary>
    public void EndAttempt()
    {
        Lease?.Dispose();
        Lease = null;
        Time?.Dispose();
        Time = null;
    }

    /// <summary>The call is over.</summary>
    public void Dispose()
    {
        EndAttempt();
        _own.End();
        if (!ReferenceEquals(Call, _own))
        {
            Call = _own;
        }

        Attempt = 0;
        History = null;
        _permit = default;
        _granting = null;
        t_spare = this;
    }

    private static Flight Take()
    {
        ref Flight? spare = ref t_spare;
        Flight flight = spare ?? new();
        spare = null;
        return flight;
    }
}
