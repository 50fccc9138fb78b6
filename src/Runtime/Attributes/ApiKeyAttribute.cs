namespace RateGen;

/// <summary>Says where the API key of <c>ApiClientOptions.ApiKey</c> travels. A client that declares it cannot be created without a key.</summary>
/// <remarks>Exactly one of <see cref="Header"/> and <see cref="Query"/> is set. The key never appears in exceptions.</remarks>
[AttributeUsage(AttributeTargets.Interface, Inherited = false)]
public sealed class ApiKeyAttribute : Attribute
{
    /// <summary>The request header that carries the key, for example <c>x-access-key</c>.</summary>
    public string? Header { get; set; }

    /// <summary>The query parameter that carries the key, for example <c>api_key</c>.</summary>
    public string? Query { get; set; }

    /// <summary>The authentication scheme before the key in the header, for example <c>Bearer</c>. Default: none. Only with <see cref="Header"/>.</summary>
    public string? Scheme { get; set; }
}
