namespace RateGen.Integration.Tests.HyperSearchTests;

/// <summary>HyperSearchX on its free plan, as its page "Rate Limits" describes it.</summary>
[ApiClient("https://api.hypersearchx.zuhabul.com")]
[ApiKey(Header = "Authorization", Scheme = "Bearer")]
[RateLimit(60, PerMinute, Name = "minute")]
[RateLimit(100, PerSecond, Burst = 200, Scope = RateScope.Host, Name = "ip")]
[Quota(1000, PerMonth, Name = "month", RemainingHeader = "X-RateLimit-Remaining", ResetHeader = "X-RateLimit-Reset")]
[RetryOn429(Limit = "minute", When = "error.code = rate_limited", RetryAfter = "error.retry_after")]
[Exhausted(429, Quota = "month", When = "error.code = quota_exceeded")]
public partial interface IHyperSearchApi
{
    [Post("/v1/search"), Idempotent]
    Task<SearchResult> SearchAsync([Body] SearchRequest request, CancellationToken cancellationToken = default);

    [Get("/v1/usage")]
    Task<Usage> GetUsageAsync(CancellationToken cancellationToken = default);
}
