using RateGen;

namespace Compatibility.Paging;

/// <summary>The same lists, and those that Refit has no declaration for.</summary>
[ApiClient("https://api.example.com"), RateLimit(1_000_000, RatePeriod.PerSecond, Scope = RateScope.Client), RetryOn429(PauseSeconds = 0.001, MaxPauseSeconds = 0.001)]
public partial interface IRateGenPages
{
    [Get("/cursor"), CursorPages(Next = "next")]
    IPages<Slice, Entry> ByCursor([PageToken] string? cursor = null);

    [Get("/offset"), OffsetPages(Total = "total")]
    IPages<Slice, Entry> ByOffset([PageOffset] int offset = 0);

    [Get("/url"), UrlPages(Next = "link")]
    IPages<Slice, Entry> ByUrl();

    [Get("/link"), LinkPages]
    IPages<Slice, Entry> ByLink();

    [Get("/header"), HeaderPages(Next = "x-next")]
    IPages<Slice, Entry> ByHeader([PageToken(In = TokenIn.Header, Name = "x-next")] string? token = null);

    [Post("/body"), Idempotent, CursorPages(Next = "next")]
    IPages<Slice, Entry> ByBody([PageToken(In = TokenIn.Body)] string? cursor = null);

    [Get("/key"), KeysetPages(Key = "id", More = "more")]
    IPages<Slice, Entry> ByKey([PageToken] int? after = null);

    [Get("/number"), NumberedPages(Total = "total")]
    IPages<Slice, Entry> ByNumber([PageNumber] int page = 1);
}
