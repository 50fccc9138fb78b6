namespace RateGen;

/// <summary>Makes a partial interface an API client: RateGen emits its implementation and a static <c>Create</c> method.</summary>
/// <param name="baseAddress">
/// The absolute http or https address that route templates are appended to. It may be left out when
/// <c>ApiClientOptions.BaseAddress</c> or <c>HttpClient.BaseAddress</c> gives one; both win over the attribute, in that order.
/// </param>
/// <example>
/// <code>
/// [ApiClient("https://api.example.com")]
/// [RateLimit(15, PerSecond)]
/// public partial interface IExampleApi
/// {
///     [Get("/users/{id}")] Task&lt;User&gt; GetUserAsync(string id, CancellationToken cancellationToken = default);
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Interface, Inherited = false)]
public sealed class ApiClientAttribute(string? baseAddress = null) : Attribute
{
    /// <summary>The absolute base address, or null.</summary>
    public string? BaseAddress { get; } = baseAddress;

    /// <summary>
    /// A <c>JsonSerializerContext</c> that knows every body and response type of the client. With one, the client serializes without
    /// reflection (needed for native AOT and trimming) and <c>ApiClientOptions.Json</c> must stay null. Default: null.
    /// </summary>
    public Type? Json { get; set; }

    /// <summary>
    /// A class with a public constructor without parameters that implements <c>IContentSerializer</c>: bodies are in its format instead of JSON, without
    /// reflection unless it uses some itself. <c>ApiClientOptions.Serializer</c> wins over it. Default: null, JSON.
    /// </summary>
    public Type? Serializer { get; set; }

    /// <summary>How dates and booleans are written that have no format of their own. Default: as Refit does.</summary>
    public ValueFormatting Formatting { get; set; }

    /// <summary>
    /// How the members of objects are named in queries and forms that have no <c>[AliasAs]</c>, <c>[Query(Name = …)]</c> or <c>[JsonPropertyName]</c>. Names of
    /// parameters and keys of dictionaries stay as they are. Default: as in C#.
    /// </summary>
    public MemberNaming MemberNaming { get; set; }

    /// <summary>How collections are written in queries and forms that have no <c>[Query(CollectionFormat…)]</c>. Default: as Refit does, joined with commas.</summary>
    public CollectionFormat CollectionFormat { get; set; }

    /// <summary>How routes are joined to the base address. Default: they are appended to it.</summary>
    public UrlResolution UrlResolution { get; set; }
}
