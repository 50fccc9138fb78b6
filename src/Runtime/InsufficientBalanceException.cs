using RateGen.Http;

namespace RateGen;

/// <summary>The account has no balance left: the provider answered 402 (Payment Required). It is not retried.</summary>
public class InsufficientBalanceException : ApiException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened, where, and how to mend it.</param>
    /// <param name="innerException">What caused it, or null.</param>
    public InsufficientBalanceException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal InsufficientBalanceException(string message, Exchange exchange, Exception? innerException = null)
        : base(message, exchange, innerException)
    {
    }
}
