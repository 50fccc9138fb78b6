using System.Text.Json.Serialization;

namespace RateGen.Benchmarks.Throughput;

/// <summary>All pages of some users' followers, all users at once under one key.</summary>
internal interface IFollowersJob
{
    /// <summary>How the table names the client.</summary>
    string Name { get; }

    /// <summary>Fetches everything; the ids of all followers.</summary>
    Task<IReadOnlyCollection<string>> RunAsync(Uri provider, string[] users);
}

public sealed record User([property: JsonPropertyName("pk")] string Pk);

public sealed record Users([property: JsonPropertyName("users")] List<User> Items);

public sealed record FollowersPage([property: JsonPropertyName("response")] Users Response, [property: JsonPropertyName("next_page_id")] string? NextPageId);

[JsonSerializable(typeof(FollowersPage))]
internal sealed partial class FollowersJson : JsonSerializerContext;
