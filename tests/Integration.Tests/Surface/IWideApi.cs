using System.Collections.Immutable;
using System.Text.Json;

namespace RateGen.Integration.Tests.Surface;

/// <summary>What a user tries that Refit's operations do not show; it inherits an interface of another assembly.</summary>
[ApiClient("https://wide.example/v1", Formatting = ValueFormatting.Iso)]
[RateLimit(1000, PerSecond, Scope = RateScope.Client), RetryOn429(PauseSeconds = 1)]
public partial interface IWideApi : Samples.Surface.IHealthApi
{
    [Get("/item")]
    Task<byte[]> GetBytesAsync(CancellationToken cancellationToken = default);

    [Get("/item")]
    ValueTask<WideItem> GetValueAsync(CancellationToken cancellationToken = default);

    [Delete("/item/{id}")]
    ValueTask DeleteAsync(Guid id, CancellationToken cancellationToken = default);

    [Get("/item")]
    Task<JsonElement> GetElementAsync(CancellationToken cancellationToken = default);

    [Get("/number")]
    Task<int> GetNumberAsync(CancellationToken cancellationToken = default);

    [Get("/items")]
    Task<ImmutableArray<WideItem>> ListAsync(CancellationToken cancellationToken = default);

    [Get("/item")]
    Task<ApiResponse<Stream>> DownloadAsync(CancellationToken cancellationToken = default);

    [Get("/item")]
    Task<T> GetAnyAsync<T>(CancellationToken cancellationToken = default)
        where T : notnull;

    [Post("/chat")]
    IAsyncEnumerable<WideItem> ChatAsync([Body] WideItem question, CancellationToken cancellationToken = default);

    [Get("/headers")]
    Task PairsAsync([HeaderCollection] IEnumerable<KeyValuePair<string, string>> headers, CancellationToken cancellationToken = default);

    [Get("/headers")]
    Task MapAsync([HeaderCollection] IReadOnlyDictionary<string, string?>? headers, CancellationToken cancellationToken = default);

    [Get("/find/{day}")]
    Task FindAsync(DateOnly day, DateTimeOffset since, bool open, DayOfWeek weekday, CancellationToken cancellationToken = default, params int[] ids);

    [Post("/orders"), IdempotencyKey]
    Task<WideItem> OrderAsync([Body] WideItem item, CancellationToken cancellationToken = default);

    async Task<int> CountAsync() => (await ListAsync()).Length;
}

/// <summary>Whatever the provider deals with.</summary>
public sealed record WideItem(int Id, string Name);
