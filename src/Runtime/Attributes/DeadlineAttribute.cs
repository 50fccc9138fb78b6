namespace RateGen;

/// <summary>Bounds a whole call: its waits, all its attempts and the reading of its response.</summary>
/// <param name="seconds">Longer than 0, at most 49 days.</param>
/// <remarks>
/// On the interface it holds for every method without one of its own. <c>ApiClientOptions.Deadline</c> holds beside it: the shorter wins.
/// A call whose permit cannot be granted by then throws <c>RateLimitRejectedException</c> as soon as that is known, with the wait that it would
/// have had; one that is under way when the time is over throws <see cref="TimeoutException"/>. For streams and items it ends when the headers have
/// arrived. Each page of a paged method is a call of its own.
/// </remarks>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Interface, Inherited = false)]
public sealed class DeadlineAttribute(double seconds) : Attribute
{
    /// <summary>How long a call may take, in seconds.</summary>
    public double Seconds { get; } = seconds;
}
