namespace RateGen;

/// <summary>How routes are joined to the base address: <see cref="ApiClientAttribute.UrlResolution"/>.</summary>
public enum UrlResolution
{
    /// <summary>Every route begins with a slash and is appended to the base address, whose path is kept: <c>https://a.example/v1</c> and <c>/users</c> are <c>https://a.example/v1/users</c>. The default.</summary>
    Append,

    /// <summary>
    /// As RFC 3986 and <c>HttpClient</c> resolve a relative address: <c>users</c> stands beside what follows the last slash of the base address, which therefore
    /// should end with one; <c>/users</c> stands at the root of the server.
    /// </summary>
    Rfc3986,
}
