namespace RateGen.Samples.Followers.Api;

/// <summary>HikerAPI, as far as its page "Rate Limits &amp; Retry Logic" describes it.</summary>
[ApiClient("https://api.hikerapi.com", Json = typeof(HikerJson))]
[ApiKey(Header = "x-access-key")]
[RateLimit(15, PerSecond)]
[RetryOn429(PauseSeconds = 1, MaxPauseSeconds = 2)]
[Exhausted(402)]
public partial interface IHikerApi
{
    /// <summary>Everyone who follows a user, page by page.</summary>
    [Get("/v2/user/followers")]
    [CursorPages(Items = "response.users", Next = "next_page_id")]
    IPages<FollowersPage, User> GetFollowers([AliasAs("user_id")] string userId,
        [PageToken, AliasAs("page_id")] string? pageId = "", string force = "on");

    /// <summary>The account. Its rate becomes the live limit: the trial plan runs at 1 per second.</summary>
    [Get("/sys/balance")]
    [DiscoversRate("rate")]
    Task<Balance> GetBalanceAsync(CancellationToken cancellationToken = default);
}
