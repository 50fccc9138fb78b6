namespace RateGen;

/// <summary>A call failed, and the provider's error body is of a declared type: <see cref="ThrowsOnAttribute"/>.</summary>
/// <typeparam name="TError">The type of the error body.</typeparam>
public class ApiException<TError> : ApiException
{
    /// <summary>Reads the body of a failure as the client reads its responses.</summary>
    /// <param name="failure">The failure; it becomes the inner exception.</param>
    public ApiException(ApiException failure)
        : base(failure)
        => Error = failure.GetContentAs<TError>();

    /// <summary>The error body; the default value when the response has none or it is of another form, as an error page of a gateway.</summary>
    public TError? Error { get; }
}
