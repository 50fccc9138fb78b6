namespace RateGen.Integration.Tests.Surface;

/// <summary>Methods whose bounds, options and bodies are looked at.</summary>
[ApiClient("https://surface.example")]
[RateLimit(1, PerSecond, Scope = RateScope.Client)]
public partial interface ISurfaceApi
{
    [Get("/items/{id}"), Timeout(500)]
    Task<string> GetAsync(string id, ApiCallOptions? call = null, CancellationToken cancellationToken = default);

    [Get("/slow"), Deadline(2)]
    Task<string> SlowAsync(CancellationToken cancellationToken = default);

    [Get("/zeros")]
    Task<Stream> DownloadAsync(CancellationToken cancellationToken = default);

    [Put("/zeros")]
    Task UploadAsync([Body] Stream zeros, CancellationToken cancellationToken = default);
}
