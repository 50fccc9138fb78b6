using System.Net;
using RateGen;

namespace Compatibility.Paging;

/// <summary>One row of the table: something that happens with pages.</summary>
/// <param name="What">What happens, as the table says it.</param>
/// <param name="Refit">The sequence of Refit, or null where it has no declaration for it.</param>
/// <param name="RateGen">The sequence of RateGen.</param>
internal sealed record Story(string What, Func<IRefitPages, IAsyncEnumerable<Entry>>? Refit, Func<IRateGenPages, IAsyncEnumerable<Entry>> RateGen)
{
    private const string Cdn = "https://cdn.example.net/url?page=3";

    /// <summary>What the n-th request is answered with; null: the list.</summary>
    public Func<int, HttpResponseMessage?>? Answer { get; init; }

    /// <summary>After how many items the consumer leaves.</summary>
    public int Leaves { get; init; } = int.MaxValue;

    public static Story[] All { get; } =
    [
        new("a cursor in the body", static api => api.ByCursor(), static api => api.ByCursor()),
        new("an offset and a total", static api => api.ByOffset(), static api => api.ByOffset()),
        new("the next address in the body", static api => api.ByUrl(), static api => api.ByUrl()),
        new("a `Link` header", static api => api.ByLink(), static api => api.ByLink()),
        new("a token in a header", static api => api.ByHeader(), static api => api.ByHeader()),
        new("a token in the request's body", null, static api => api.ByBody()),
        new("`has_more` and the last id", null, static api => api.ByKey()),
        new("page numbers and a total", null, static api => api.ByNumber()),
        new("an empty page with a token, then an empty token", static api => api.ByCursor(), static api => api.ByCursor())
        {
            Answer = static index => index switch { 0 => SliceProvider.Json(new([], "x")), 1 => SliceProvider.Json(new([new(1)], "")), _ => null },
        },
        new("the consumer leaves after one item", static api => api.ByCursor(), static api => api.ByCursor()) { Leaves = 1 },
        new("the same with a page fetched ahead", static api => api.ByCursor().WithPrefetch(), static api => api.ByCursor().With(new() { Prefetch = 1 })) { Leaves = 1 },
        new("at most two pages", static api => api.ByCursor().WithMaxPages(2), static api => api.ByCursor().With(new() { MaxPages = 2 })),
        new("at most four items", null, static api => api.ByCursor().With(new() { MaxItems = 4 })),
        new("pages at the same time", null, static api => api.ByOffset().With(new() { Parallel = 2 })),
        new("a 429 on the second page", static api => api.ByCursor(), static api => api.ByCursor())
        {
            Answer = static index => index == 1 ? SliceProvider.Json(new(null), HttpStatusCode.TooManyRequests) : null,
        },
        new("a 500 on the third page", static api => api.ByCursor(), static api => api.ByCursor())
        {
            Answer = static index => index == 2 ? SliceProvider.Json(new(null), HttpStatusCode.InternalServerError) : null,
        },
        new("a token that never changes", static api => api.ByCursor(), static api => api.ByCursor()) { Answer = static index => SliceProvider.Json(new([new(index)], "same")) },
        new("tokens that change over the same items", static api => api.ByCursor(), static api => api.ByCursor()) { Answer = static index => SliceProvider.Json(new([new(1)], $"t{index}")) },
        new("a total that promises more than there is", static api => api.ByOffset(), static api => api.ByOffset())
        {
            Answer = static index => SliceProvider.Json(new(index == 0 ? [new(1), new(2)] : [], Total: 5)),
        },
        new("a link to another origin", static api => api.ByUrl(), static api => api.ByUrl()) { Answer = static index => index == 0 ? SliceProvider.Json(new([new(1)], Link: new(Cdn))) : null },
        new("a link with user information", static api => api.ByUrl(), static api => api.ByUrl())
        {
            Answer = static index => index == 0 ? SliceProvider.Json(new([new(1)], Link: new("https://ada:pw@api.example.com/url?page=3"))) : null,
        },
    ];
}
