using System.Text.Json.Serialization;

namespace RateGen.Integration.Tests.Pages.Apis;

/// <summary>Notion's queries: the cursor travels in the body of a POST, beside the query of the caller.</summary>
[ApiClient("https://api.notion.com"), RateLimit(10_000, PerSecond), RetryOn429]
public partial interface INotionApi
{
    [Post("/v1/databases/{id}/query"), Idempotent, CursorPages(Items = "results", Next = "next_cursor", More = "has_more")]
    IPages<NotionPage, NotionObject> Query(
        string id, [Body] NotionQuery? query = null, [PageToken(In = TokenIn.Body, Name = "start_cursor")] string? cursor = null, [PageSize(In = TokenIn.Body, Name = "page_size", Max = 100)] int? pageSize = null);

    [Post("/v1/search"), Idempotent, CursorPages(Items = "results", Next = "next_cursor", More = "has_more")]
    IPages<NotionPage, NotionObject> Search([PageToken(In = TokenIn.Body, Name = "start_cursor")] string? cursor = null);
}

public sealed record NotionQuery(NotionFilter Filter);

public sealed record NotionFilter(string Property);

public sealed record NotionPage(NotionObject[] Results, [property: JsonPropertyName("next_cursor")] string? NextCursor, [property: JsonPropertyName("has_more")] bool HasMore);

public sealed record NotionObject(string Id);
