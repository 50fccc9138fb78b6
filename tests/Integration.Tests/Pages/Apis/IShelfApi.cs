using System.Text.Json;
using System.Text.Json.Serialization;

namespace RateGen.Integration.Tests.Pages.Apis;

/// <summary>The styles that none of the others has: offsets, numbers, a token in headers, and pages whose type says little.</summary>
[ApiClient("https://shelf.example"), RateLimit(10_000, PerSecond), RetryOn429]
public partial interface IShelfApi
{
    [Get("/offset"), OffsetPages(Items = "books", Total = "total")]
    IPages<BookPage, Book> ByOffset([PageOffset] int offset = 0, [PageSize(Max = 10)] int limit = 4);

    [Get("/numbered"), NumberedPages(Items = "books")]
    IPages<BookPage, Book> ByNumber([PageNumber] int? page = null, [PageSize(Max = 10)] int size = 4);

    [Get("/header"), HeaderPages(Next = "x-ms-continuation", Items = "books")]
    IPages<BookPage, Book> ByHeader([PageToken(In = TokenIn.Header, Name = "x-ms-continuation")] string? continuation = null);

    [Get("/since"), KeysetPages(Items = "books", Key = "id")]
    IPages<BookPage, Book> Since([PageToken, AliasAs("since_id")] int? sinceId = null);

    [Get("/endless-link"), LinkPages(Items = "books")]
    IPages<BookPage, Book> EndlessLink();

    [Get("/loose"), CursorPages(Items = "data.books", Next = "next", More = "data.more", Total = "data.total")]
    IPages<LoosePage, JsonElement> Loose([PageToken] string? cursor = null);

    [Get("/loose"), CursorPages(Items = "data.books", Next = "next")]
    IPages<JsonElement, JsonElement> Untyped([PageToken] string? cursor = null);
}

public sealed record BookPage(List<Book>? Books, int? Total);

public sealed record Book(int Id);

public sealed record LoosePage(JsonElement Data)
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extra { get; init; }
}
