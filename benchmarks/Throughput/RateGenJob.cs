using System.Collections.Concurrent;

namespace RateGen.Benchmarks.Throughput;

[ApiClient("https://api.hikerapi.com", Json = typeof(FollowersJson))]
[ApiKey(Header = "x-access-key")]
[RateLimit(15, PerSecond)]
[RetryOn429(PauseSeconds = 1, MaxPauseSeconds = 2)]
internal partial interface IHikerApi
{
    [Get("/v2/user/followers")]
    [CursorPages(Items = "response.users", Next = "next_page_id")]
    IPages<FollowersPage, User> GetFollowers(
        [AliasAs("user_id")] string userId, [PageToken, AliasAs("page_id")] string? pageId = "", CancellationToken cancellationToken = default);
}

/// <summary>The interface above and a loop.</summary>
internal sealed class RateGenJob : IFollowersJob
{
    public string Name => "RateGen";

    public async Task<IReadOnlyCollection<string>> RunAsync(Uri provider, string[] users)
    {
        IHikerApi api = IHikerApi.Create(new ApiClientOptions { ApiKey = Guid.NewGuid().ToString("N"), BaseAddress = provider });
        ConcurrentBag<string> followers = [];
        await Task.WhenAll(users.Select(async user =>
        {
            await foreach (User follower in api.GetFollowers(user))
            {
                followers.Add(follower.Pk);
            }
        }));
        return followers;
    }
}
