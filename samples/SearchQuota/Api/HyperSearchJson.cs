using System.Text.Json.Serialization;

namespace RateGen.Samples.SearchQuota.Api;

/// <summary>What is searched for.</summary>
public sealed record SearchRequest(string Query, string Tier = "summary");

/// <summary>What was found.</summary>
public sealed record SearchResult(string Query, string Tier);

/// <summary>What is used of the month.</summary>
public sealed record AccountUsage(string Plan, long? Quota, long Used, int PerMinuteLimit);

/// <summary>How the bodies are written and read, without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(SearchRequest))]
[JsonSerializable(typeof(SearchResult))]
[JsonSerializable(typeof(AccountUsage))]
internal sealed partial class HyperSearchJson : JsonSerializerContext;
