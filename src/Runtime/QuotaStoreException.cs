namespace RateGen;

/// <summary>The store of quotas cannot be read or written, so the call was not sent: whether the quota has room is unknown.</summary>
/// <remarks>It is not retried; the next call asks the store again.</remarks>
public class QuotaStoreException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened, where, and how to mend it.</param>
    /// <param name="innerException">What caused it, or null.</param>
    public QuotaStoreException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
