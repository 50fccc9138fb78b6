namespace RateGen;

/// <summary>A sequence of a fan-out that failed.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <param name="Key">Its key.</param>
/// <param name="Exception">Why it failed.</param>
public sealed record FanOutFailure<TKey>(TKey Key, Exception Exception)
{
    /// <summary>What <c>From</c> takes to go on where the sequence stopped; null when it has to start anew.</summary>
    public string? Resume => (Exception as PagingException)?.Resume;
}
