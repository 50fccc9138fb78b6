using System.Text.Json.Serialization;

namespace RateGen.Integration.Tests.Pages.Apis;

/// <summary>X v2: <c>data</c> is absent when a page is empty, <c>next_token</c> on the last one.</summary>
[ApiClient("https://api.x.com"), RateLimit(10_000, PerSecond), RetryOn429]
public partial interface IXApi
{
    [Get("/2/users/{id}/followers"), CursorPages(Items = "data", Next = "meta.next_token")]
    IPages<XPage, XUser> GetFollowers(string id, [PageToken, AliasAs("pagination_token")] string? paginationToken = null, [PageSize(Max = 1000), AliasAs("max_results")] int maxResults = 100);
}

public sealed record XPage(XUser[]? Data, XMeta Meta);

public sealed record XMeta([property: JsonPropertyName("next_token")] string? NextToken, [property: JsonPropertyName("result_count")] int ResultCount);

public sealed record XUser(string Id);
