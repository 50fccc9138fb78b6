namespace RateGen.Integration.Tests.Refusals;

/// <summary>A client whose declared limit is far above the server's: it is refused all the time.</summary>
[ApiClient("https://hasty.example")]
[ApiKey(Header = "X-Key")]
[RateLimit(100_000, PerSecond, Name = "rate")]
[Quota(1_000_000_000, Name = "quota")]
[RetryOn429(Limit = "rate", When = "error.code = rate_limited", RetryAfter = "error.retry_after", MaxRetries = 1000, PauseSeconds = 5)]
[Exhausted(429, Quota = "quota", When = "error.code = quota_exceeded")]
[Exhausted(402)]
[RetryOnTransient(MaxRetries = 3)]
public partial interface IHastyApi
{
    [Get("/limited/{form}")]
    Task LimitedAsync(string form, string call, CancellationToken cancellationToken = default);

    [Post("/final/{status}")]
    Task FinalAsync(int status, string call, CancellationToken cancellationToken = default);
}

/// <summary>HyperSearchX by somebody who did not read the page about its limits.</summary>
[ApiClient("https://hasty.example")]
[ApiKey(Header = "Authorization", Scheme = "Bearer")]
[RateLimit(100_000, PerSecond, Name = "rate")]
[Quota(1_000_000_000, Name = "month")]
[RetryOn429(Limit = "rate", RetryAfter = "error.retry_after", MaxRetries = 1000, PauseSeconds = 5)] // The gateway's 429 is a line of text.
[Exhausted(429, Quota = "month", When = "error.code = quota_exceeded")]
public partial interface IHastySearchApi
{
    [Post("/v1/search"), Idempotent]
    Task SearchAsync([Body] HyperSearchTests.SearchRequest request, CancellationToken cancellationToken = default);
}
