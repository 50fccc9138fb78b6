namespace RateGen;

/// <summary>Sequences of a fan-out failed. Thrown when all others have ended: nothing of theirs is lost, and what the failed ones delivered stays valid.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
public class FanOutException<TKey> : ApiException
{
    internal FanOutException(IReadOnlyList<FanOutFailure<TKey>> failures, int begun, bool isStopped)
        : base(
            $"{failures.Count} of {begun} sequences failed; the others were delivered whole. {(isStopped ? "No further one was begun, because the quota or the balance is used up. " : "")}Failures holds the key and the resume token of each. The first: {failures[0].Exception.Message}",
            failures[0].Exception)
    {
        Failures = failures;
        Begun = begun;
    }

    /// <summary>The keys that failed, in the order in which they did, each with its resume token.</summary>
    public IReadOnlyList<FanOutFailure<TKey>> Failures { get; }

    /// <summary>How many keys were begun. Fewer than there are when the quota or the balance was used up: the others would have failed too.</summary>
    public int Begun { get; }
}
