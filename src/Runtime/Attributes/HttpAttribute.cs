namespace RateGen;

/// <inheritdoc/>
/// <summary>Sends a request with any other verb: <c>[Http("PROPFIND", "/files/{path}")]</c>.</summary>
/// <param name="method">The verb as it goes over the wire, an RFC 9110 token. It counts as unsafe and not idempotent unless it is one of RFC 9110's.</param>
/// <param name="path"></param>
public sealed class HttpAttribute(string method, string path) : HttpMethodAttribute(path)
{
    /// <summary>The verb.</summary>
    public string Method { get; } = method;
}
