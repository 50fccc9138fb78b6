using RateGen.Http;

namespace RateGen;

/// <summary>The call succeeded by its status, but its body is not what the method declares: no JSON, cut short, empty, or of another shape.</summary>
public class ApiContentException : ApiException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened, where, and how to mend it.</param>
    /// <param name="innerException">What caused it, or null.</param>
    public ApiContentException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal ApiContentException(string message, Exchange exchange, Exception? innerException = null)
        : base(message, exchange, innerException)
    {
    }
}
