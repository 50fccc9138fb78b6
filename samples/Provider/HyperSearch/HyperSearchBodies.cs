using System.Text.Json.Serialization;

namespace RateGen.Samples.Provider.HyperSearch;

/// <summary>What <c>POST /v1/search</c> is sent.</summary>
/// <param name="Query">What to look for.</param>
/// <param name="Tier">How much of it: the page shows <c>summary</c>.</param>
public sealed record SearchBody(string? Query, string? Tier);

/// <summary>What it answers. The page does not show it.</summary>
/// <param name="Query">What was looked for.</param>
/// <param name="Tier">How much of it.</param>
/// <param name="Results">What was found.</param>
public sealed record SearchResultBody(string Query, string Tier, IReadOnlyList<SearchHitBody> Results);

/// <summary>One thing that was found.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Url">Where it is.</param>
/// <param name="Snippet">A part of it.</param>
public sealed record SearchHitBody(string Title, string Url, string Snippet);

/// <summary>What <c>GET /v1/usage</c> answers. An unlimited plan has a null quota and a null remainder.</summary>
public sealed record UsageBody(
    string Plan, long? Quota, long Used, long? Remaining, string ResetAt, int PerMinuteLimit, UsageEndpointsBody Endpoints);

/// <summary>The used requests by endpoint.</summary>
public sealed record UsageEndpointsBody(long Search, long Research, long Scrape);

/// <summary>Why a request failed.</summary>
public sealed record ErrorBody(ErrorDetailBody Error);

/// <summary>The inner part of it. <c>retry_after</c> is there only when the minute's limit was exceeded.</summary>
public sealed record ErrorDetailBody(
    string Code,
    string Message,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? RetryAfter,
    string RequestId);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(SearchBody))]
[JsonSerializable(typeof(SearchResultBody))]
[JsonSerializable(typeof(UsageBody))]
[JsonSerializable(typeof(ErrorBody))]
internal sealed partial class HyperSearchBodies : JsonSerializerContext;
