namespace RateGen.Retrying;

/// <summary>
/// A refusal whose wait is longer than the declaration allows. Until it ends, or for the longest allowed wait, calls of the client
/// fail at once instead of being refused one by one; after that one of them asks the provider again.
/// </summary>
/// <param name="clock">The client's clock.</param>
/// <param name="limit">The name of the limit, or null for all.</param>
/// <param name="wait">The wait that the provider named.</param>
/// <param name="longest">The longest wait that the declaration allows.</param>
internal sealed class LongPause(TimeProvider clock, string? limit, TimeSpan wait, TimeSpan longest)
{
    private readonly long _start = clock.GetTimestamp();

    /// <summary>The name of the limit, or null for all.</summary>
    public string? Limit { get; } = limit;

    /// <summary>How long the provider's wait still lasts; false when a call may ask again.</summary>
    public bool IsOn(out TimeSpan left)
    {
        TimeSpan elapsed = clock.GetElapsedTime(_start);
        left = wait - elapsed;
        return elapsed < (wait < longest ? wait : longest);
    }
}
