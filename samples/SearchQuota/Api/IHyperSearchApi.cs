namespace RateGen.Samples.SearchQuota.Api;

/// <summary>HyperSearchX on its free plan, as its page "Rate Limits" describes it.</summary>
[ApiClient("https://api.hypersearchx.zuhabul.com", Json = typeof(HyperSearchJson))]
[ApiSpec("hypersearchx", Plan = "free")]
[ApiKey(Header = "Authorization", Scheme = "Bearer")]
[RateLimit(60, PerMinute, Name = "minute")]
[RateLimit(100, PerSecond, Burst = 200, Scope = RateScope.Host, Name = "ip")]
[Quota(1000, PerMonth, Name = "month", RemainingHeader = "X-RateLimit-Remaining", ResetHeader = "X-RateLimit-Reset")]
[RetryOn429(Limit = "minute", When = "error.code = rate_limited", RetryAfter = "error.retry_after")]
[Exhausted(429, Quota = "month", When = "error.code = quota_exceeded")]
public partial interface IHyperSearchApi
{
    /// <summary>Searches.</summary>
    [Post("/v1/search"), Idempotent]
    Task<SearchResult> SearchAsync([Body] SearchRequest request, CancellationToken cancellationToken = default);

    /// <summary>What is used and what the plan allows; the client takes the figures over.</summary>
    [Get("/v1/usage"), Permits(0), ReportsUsage(Used = "used", Quota = "quota", Rate = "per_minute_limit", OfLimit = "minute")]
    Task<AccountUsage> GetUsageAsync(CancellationToken cancellationToken = default);
}
