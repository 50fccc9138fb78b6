namespace RateGen;

/// <summary>
/// Pages cannot go on: a page failed for good, leads in a circle, names an address that is not followed, or contradicts itself. What was delivered before
/// stays valid, and <see cref="Resume"/> goes on exactly there.
/// </summary>
/// <remarks>What failed is the <see cref="Exception.InnerException"/>; status, headers and content are those of an <see cref="ApiException"/> there.</remarks>
public class PagingException : ApiException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened, where, and how to mend it.</param>
    /// <param name="innerException">What caused it, or null.</param>
    public PagingException(string message, Exception? innerException = null)
        : base(message, innerException, innerException as ApiException)
    {
    }

    /// <summary>How many pages the enumeration delivered before.</summary>
    public int PagesDone { get; init; }

    /// <summary>How many items the enumeration delivered before.</summary>
    public long ItemsDone { get; init; }

    /// <summary>The token, address or number of the page that is the trouble, or null.</summary>
    public string? Token { get; init; }

    /// <summary>What <c>From</c> takes to go on where the enumeration stopped, also in another process; null when nothing is known to go on with.</summary>
    public string? Resume { get; init; }
}
