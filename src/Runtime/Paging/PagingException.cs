namespace RateGen;

/// <summary>Pages cannot go on: the provider's tokens lead in a circle. What was delivered before stays valid.</summary>
public class PagingException : ApiException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened, where, and how to mend it.</param>
    /// <param name="innerException">What caused it, or null.</param>
    public PagingException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>How many pages were delivered before.</summary>
    public int PagesDone { get; init; }

    /// <summary>The token that came a second time.</summary>
    public string? Token { get; init; }
}
