namespace RateGen;

/// <summary>Sends the parameter as the credentials of the <c>Authorization</c> header, after the scheme.</summary>
/// <param name="scheme">The authentication scheme.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class AuthorizeAttribute(string scheme = "Bearer") : Attribute
{
    /// <summary>The authentication scheme. Default: <c>Bearer</c>.</summary>
    public string Scheme { get; } = scheme;
}
