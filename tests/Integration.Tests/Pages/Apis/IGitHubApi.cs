using System.Text.Json.Serialization;

namespace RateGen.Integration.Tests.Pages.Apis;

/// <summary>GitHub's lists: the Link header leads on, also for the search, whose pages tell a total.</summary>
[ApiClient("https://api.github.com"), RateLimit(10_000, PerSecond), RetryOn429]
public partial interface IGitHubApi
{
    [Get("/repos/{owner}/{repo}/issues"), LinkPages]
    IPages<Issue[], Issue> ListIssues(string owner, string repo, string state = "open", [PageSize(Max = 100), AliasAs("per_page")] int perPage = 100);

    [Get("/search/issues"), LinkPages(Items = "items", Total = "total_count")]
    IPages<IssueSearch, Issue> SearchIssues(string q, [PageSize(Max = 100), AliasAs("per_page")] int perPage = 100);
}

public sealed record Issue(int Number, string Title);

public sealed record IssueSearch([property: JsonPropertyName("total_count")] int TotalCount, Issue[] Items);
