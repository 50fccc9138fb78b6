using RateGen.Http;

namespace RateGen;

/// <summary>The provider answered with an error that explains itself as <c>application/problem+json</c>.</summary>
/// <remarks>Refusals that have an exception of their own keep it; their <see cref="ApiException.Problem"/> tells the same.</remarks>
public class ValidationApiException : ApiException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened, where, and how to mend it.</param>
    /// <param name="innerException">What caused it, or null.</param>
    public ValidationApiException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal ValidationApiException(string message, Exchange exchange)
        : base(message, exchange)
    {
    }

    /// <summary>The body; null when it is no such JSON. The text is <see cref="ApiException.Content"/> of the base.</summary>
    public new ProblemDetails? Content => Problem;
}
