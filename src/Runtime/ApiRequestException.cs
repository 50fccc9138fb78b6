namespace RateGen;

/// <summary>A call failed before a response arrived: no name, no connection, a broken one. The inner exception says which.</summary>
/// <remarks>A cancelled call throws <see cref="OperationCanceledException"/> instead, also when a time-out cancelled it.</remarks>
public class ApiRequestException : ApiException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened, where, and how to mend it.</param>
    /// <param name="innerException">What caused it, or null.</param>
    public ApiRequestException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
