namespace RateGen.Integration.Tests.Surface;

/// <summary>A client with a secret in every place that a declaration has for one.</summary>
[ApiClient("https://secretive.example/v1"), ApiKey(Query = "api_key")]
#pragma warning disable RG0062 // A secret that nobody has to keep.
[Headers("X-Static-Token: " + Marks.Static)]
#pragma warning restore RG0062
[RateLimit(1000, PerSecond, Scope = RateScope.Client), Quota(3, PerDay), RetryOn429(MaxRetries = 1, MaxRetryAfterSeconds = 10), Exhausted(402)]
public partial interface ISecretiveApi
{
    [Post("/accounts/{account}")]
    Task<Dictionary<string, int>> SendAsync(
        string account, [Query] string code, [Authorize] string bearer, [Header("X-Session-Token")] string session, [HeaderCollection] IDictionary<string, string> headers,
        [Property("credential")] string property, [PartitionKey, Header("X-Account-Key")] string partition, [Body] Secretive body, ApiCallOptions? options = null, CancellationToken cancellationToken = default);

    [Get("/events")]
    IAsyncEnumerable<Dictionary<string, int>> EventsAsync([Authorize] string bearer, CancellationToken cancellationToken = default);

    [Get("/events")]
    Task<ApiResponse<Dictionary<string, int>>> RespondAsync([Authorize] string bearer, CancellationToken cancellationToken = default);

    [Get("/pages"), UrlPages(Items = "items", Next = "next")]
    IPages<SecretivePage, int> Pages([Authorize] string bearer);
}

/// <summary>A body that holds a secret.</summary>
public sealed record Secretive(string Password);

/// <summary>A page whose next address may repeat a secret.</summary>
public sealed record SecretivePage(List<int> Items, string? Next);

/// <summary>The secrets: what is letters and digits is written the same in every form of escaping, so that no leak is overlooked.</summary>
internal static class Marks
{
    public const string Static = "Q7static9Z/+=&<x", Bearer = "Q7bearer9Z/+=&<x", Session = "Q7session9Z/+=&<x", Header = "Q7header9Z/+=&<x", Cookie = "Q7cookie9Z/+=&<x",
        Property = "Q7property9Z/+=&<x", Partition = "Q7partition9Z/+=&<x", Default = "Q7default9Z/+=&<x";

    public static string Key => "Q7key9Z/+=&<x";

    /// <summary>What an address or a body shows, because nothing says that it is secret.</summary>
    public const string Route = "Q7route9Z/+=&<x", Query = "Q7query9Z/+=&<x", Body = "Q7body9Z/+=&<x";
}
