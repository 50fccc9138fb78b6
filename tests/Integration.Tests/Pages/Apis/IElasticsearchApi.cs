using System.Text.Json;
using System.Text.Json.Serialization;

namespace RateGen.Integration.Tests.Pages.Apis;

/// <summary>Elasticsearch's <c>search_after</c> with a point in time: two values travel, and each answer may rename the point in time.</summary>
[ApiClient("http://localhost:9200"), RateLimit(10_000, PerSecond), RetryOn429]
public partial interface IElasticsearchApi
{
    [Post("/_search"), Idempotent, KeysetPages(Items = "hits.hits", Key = "sort", EndOn = EndOn.EmptyPage, Carry = "pit_id > pit.id")]
    IPages<SearchPage, Hit> Search([Body] SearchBody body, [PageToken(In = TokenIn.Body, Name = "search_after")] JsonElement? after = null);
}

public sealed record SearchBody(int Size, PointInTime Pit, JsonElement Sort);

public sealed record PointInTime(string Id, [property: JsonPropertyName("keep_alive")] string KeepAlive);

public sealed record SearchPage([property: JsonPropertyName("pit_id")] string? PitId, Hits Hits);

public sealed record Hits([property: JsonPropertyName("hits")] List<Hit> Items);

public sealed record Hit([property: JsonPropertyName("_id")] string Id, JsonElement Sort);
