namespace RateGen;

/// <summary>A resume token cannot be used: it is damaged, forged, or belongs to another method, other arguments or another version.</summary>
public class ResumeTokenException : ApiException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened, where, and how to mend it.</param>
    /// <param name="innerException">What caused it, or null.</param>
    public ResumeTokenException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
