using System.Globalization;
using RateGen.CompilerServices;
using RateGen.Retrying;

namespace RateGen.Http;

/// <summary>Whether a fault that may pass is repeated, and after which wait.</summary>
/// <param name="client">What the interface declares.</param>
/// <param name="bounds">How long calls may take.</param>
/// <param name="clock">The client's clock.</param>
/// <param name="random">Where the chance of waits comes from.</param>
internal sealed class Faults(ClientDeclaration client, CallBounds bounds, TimeProvider clock, Random random)
{
    /// <summary>Tells the budget that a call was answered.</summary>
    public void Succeeded(Call call)
    {
        if (DeclarationOf(call) is not null)
        {
            call.Account.Budget.Success();
        }
    }

    /// <summary>Whether the call is repeated.</summary>
    /// <param name="call">The call.</param>
    /// <param name="history">What it went through; the repetition is counted in it.</param>
    /// <param name="nothingRan">Whether the provider surely did nothing.</param>
    /// <param name="atLeast">The shortest wait that the response allows.</param>
    /// <param name="delay">The wait.</param>
    /// <returns>Null when it is, else why not: a sentence, or nothing when no retry is declared.</returns>
    public string? Refuse(Call call, CallHistory history, bool nothingRan, TimeSpan atLeast, out TimeSpan delay)
    {
        delay = default;
        if (DeclarationOf(call) is not { } transient)
        {
            return "";
        }

        if (!call.Account.Budget.Fault())
        {
            return $" It is not repeated: too many calls of this API key failed of late, more than half of the {RetryBudget.Tokens} tokens of its retry budget are used.";
        }

        if (history.Faults >= transient.MaxRetries)
        {
            return Invariant($" The {transient.MaxRetries} repetitions of RetryOnTransient.MaxRetries are used up.");
        }

        if (!nothingRan && !call.Operation.IsIdempotent)
        {
            return $" It is not repeated, because it may have done its work: add [Idempotent] or [IdempotencyKey] to {call.Operation.Name} if that is harmless.";
        }

        if (!call.IsReplayable)
        {
            return " It is not repeated, because its body can be read only once.";
        }

        TimeSpan jitter = FullJitter.Delay(transient, history.Faults, random);
        delay = jitter > atLeast ? jitter : atLeast;
        if (clock.GetElapsedTime(history.StartedAt) + delay > TimeSpan.FromSeconds(transient.MaxElapsedSeconds))
        {
            return Invariant($" A repetition after {delay.TotalSeconds:0.###} s would begin later than the {transient.MaxElapsedSeconds} s that RetryOnTransient.MaxElapsedSeconds allows.");
        }

        if (bounds.Left(call, history.StartedAt) is { } left && delay >= left)
        {
            return Invariant($" A repetition after {delay.TotalSeconds:0.###} s would begin after the deadline.");
        }

        history.Faults++;
        return null;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private TransientDeclaration? DeclarationOf(Call call) => call.Operation.Transient ?? client.Transient;
}
