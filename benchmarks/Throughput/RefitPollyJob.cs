using System.Collections.Concurrent;
using System.Net;
using System.Threading.RateLimiting;
using Polly;
using Polly.Retry;
using Refit;

namespace RateGen.Benchmarks.Throughput;

internal interface IRefitHikerApi
{
    [Refit.Get("/v2/user/followers")]
    Task<FollowersPage> GetFollowersAsync([Refit.AliasAs("user_id")] string userId, [Refit.AliasAs("page_id")] string? pageId);
}

/// <summary>Refit over a Polly retry over a token bucket of the BCL, so that retries pass the limiter again: what careful people build.</summary>
internal sealed class RefitPollyJob(string name, int tokens, TimeSpan period) : IFollowersJob
{
    public string Name => name;

    public async Task<IReadOnlyCollection<string>> RunAsync(Uri provider, string[] users)
    {
        using TokenBucketRateLimiter limiter = new(new()
        {
            TokenLimit = tokens, TokensPerPeriod = tokens, ReplenishmentPeriod = period, QueueLimit = int.MaxValue, AutoReplenishment = true,
        });
        using HttpClient http = new(new RetryHandler(new LimitHandler(limiter))) { BaseAddress = provider };
        http.DefaultRequestHeaders.Add("x-access-key", Guid.NewGuid().ToString("N"));
        IRefitHikerApi api = RestService.ForGenerated<IRefitHikerApi>(
            http, new RefitSettings(new SystemTextJsonContentSerializer(FollowersJson.Default.Options)));
        ConcurrentBag<string> followers = [];
        await Task.WhenAll(users.Select(async user =>
        {
            string? pageId = "";
            do
            {
                FollowersPage page = await api.GetFollowersAsync(user, pageId);
                page.Response.Items.ForEach(follower => followers.Add(follower.Pk));
                pageId = page.NextPageId;
            }
            while (!string.IsNullOrEmpty(pageId));
        }));
        return followers;
    }

    private sealed class LimitHandler(RateLimiter limiter) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using RateLimitLease lease = await limiter.AcquireAsync(1, cancellationToken);
            return await base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class RetryHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private static readonly ResiliencePipeline<HttpResponseMessage> s_retry = new ResiliencePipelineBuilder<HttpResponseMessage>()
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                ShouldHandle = static arguments => ValueTask.FromResult(arguments.Outcome.Result?.StatusCode == HttpStatusCode.TooManyRequests),
                MaxRetryAttempts = 5,
                Delay = TimeSpan.FromSeconds(2),
            })
            .Build();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            => await s_retry.ExecuteAsync(async token => await base.SendAsync(request, token), cancellationToken);
    }
}
