using System.Text.Json.Serialization;

namespace RateGen.Integration.Tests.Pages.Apis;

/// <summary>Slack's lists: an empty <c>next_cursor</c> tells the end, and errors are told with 200 and <c>ok: false</c>.</summary>
[ApiClient("https://slack.com/api"), RateLimit(10_000, PerSecond), RetryOn429, Success("ok"), ThrowsOn(typeof(SlackError))]
public partial interface ISlackApi
{
    [Get("/users.list"), CursorPages(Items = "members", Next = "response_metadata.next_cursor")]
    IPages<MemberPage, Member> ListUsers([PageToken] string? cursor = null, [PageSize(Max = 1000)] int limit = 200);
}

public sealed record MemberPage(List<Member> Members, [property: JsonPropertyName("response_metadata")] SlackMetadata? ResponseMetadata);

public sealed record SlackMetadata([property: JsonPropertyName("next_cursor")] string NextCursor);

public sealed record Member(string Id);

public sealed record SlackError(bool Ok, string Error);
