namespace RateGen.Integration.Tests.Pages.Apis;

/// <summary>GitHub's users, compared at compile time with GitHub's own description and with the limit of a personal token.</summary>
[ApiClient("https://api.github.com"), ApiSpec("github", Plan = "token")]
[RateLimit(5000, PerHour, Name = "hour", RemainingHeader = "x-ratelimit-remaining", ResetHeader = "x-ratelimit-reset")]
[RetryOn429, RetryOn429(Status = 403, WhenHeader = "x-ratelimit-remaining = 0", Limit = "hour")]
public partial interface IGitHubUsersApi
{
    [Get("/users/{username}/followers"), LinkPages]
    IPages<GitHubUser[], GitHubUser> ListFollowers(string username, [PageSize(Max = 100), AliasAs("per_page")] int perPage = 100);

    [Get("/users/{username}/following/{target_user}")]
    Task<IApiResponse> IsFollowingAsync(string username, [AliasAs("target_user")] string targetUser, CancellationToken cancellationToken = default);
}

public sealed record GitHubUser(long Id, string Login);
