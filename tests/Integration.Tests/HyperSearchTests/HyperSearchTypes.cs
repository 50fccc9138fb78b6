using System.Text.Json.Serialization;

namespace RateGen.Integration.Tests.HyperSearchTests;

public sealed record SearchRequest(string Query, string Tier = "summary");

public sealed record SearchResult(string Query, string Tier, IReadOnlyList<SearchHit> Results);

public sealed record SearchHit(string Title, Uri Url, string Snippet);

public sealed record Usage(
    string Plan, long? Quota, long Used, long? Remaining,
    [property: JsonPropertyName("reset_at")] DateTimeOffset ResetAt,
    [property: JsonPropertyName("per_minute_limit")] int PerMinuteLimit);
