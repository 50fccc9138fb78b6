using RateGen.Http;

namespace RateGen;

/// <summary>The provider said "too many requests" and the call cannot wait for it: the wait is too long or the retries are used up.</summary>
public class RateLimitedException : ApiException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened, where, and how to mend it.</param>
    /// <param name="innerException">What caused it, or null.</param>
    public RateLimitedException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal RateLimitedException(string message, Exchange exchange, Exception? innerException = null)
        : base(message, exchange, innerException)
    {
    }

    /// <summary>The name of the limit, or null when the declaration names none.</summary>
    public string? Limit { get; init; }

    /// <summary>How long to wait before the next call.</summary>
    public TimeSpan RetryAfter { get; init; }
}
