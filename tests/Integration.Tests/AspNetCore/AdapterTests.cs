using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using RateGen.Limiting;

namespace RateGen.Integration.Tests.AspNetCore;

/// <summary>RateGen's limits as the limiter of an ASP.NET Core application.</summary>
public sealed class AdapterTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task A_policy_gives_each_caller_limits_of_its_own_and_tells_the_refused_when_to_come_back()
    {
        await using WebApplication application = Application(options => options.AddPolicy("callers", context => RateLimitPartition.Get<string>(
            context.Request.Query["caller"]!, _ => Limits(3).AsRateLimiter(new LimitSetRateLimiterOptions { QueueLimit = 0 }))));
        await application.StartAsync(TestContext.Current.CancellationToken);
        using HttpClient client = new() { BaseAddress = new(application.Urls.First()) };

        Assert.Equal("200, 200, 200, 429, 429", await StatusesAsync(client, "/own?caller=ann", 5));
        Assert.Equal("200, 200, 200, 429", await StatusesAsync(client, "/own?caller=ben", 4));
        using HttpResponseMessage refused = await client.GetAsync("/own?caller=ann");
        Assert.Equal(TimeSpan.FromSeconds(10), refused.Headers.RetryAfter!.Delta);

        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal("200, 200, 200, 429", await StatusesAsync(client, "/own?caller=ann", 4));
    }

    [Fact]
    public async Task A_global_limiter_lets_requests_wait_in_its_queue()
    {
        LimitSetRateLimiter limiter = LimitSet.Create(_clock, new ConcurrencyLimitOptions { Permits = 1 }).AsRateLimiter();
        await using PartitionedRateLimiter<HttpContext> everybody = PartitionedRateLimiter.Create<HttpContext, int>(_ => RateLimitPartition.Get(0, _ => limiter));
        await using WebApplication application = Application(options => options.GlobalLimiter = everybody);
        await application.StartAsync(TestContext.Current.CancellationToken);
        using HttpClient client = new() { BaseAddress = new(application.Urls.First()) };

        string[] statuses = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => StatusesAsync(client, "/", 5)));

        Assert.All(statuses, static each => Assert.Equal("200, 200, 200, 200, 200", each));
        Assert.Equal(100, limiter.GetStatistics().TotalSuccessfulLeases); // The middleware tries before it waits: attempts fail too.
    }

    private static async Task<string> StatusesAsync(HttpClient client, string address, int requests)
    {
        int[] statuses = new int[requests];
        for (int i = 0; i < requests; i++)
        {
            using HttpResponseMessage response = await client.GetAsync(address);
            statuses[i] = (int)response.StatusCode;
        }

        return string.Join(", ", statuses);
    }

    private static WebApplication Application(Action<RateLimiterOptions> limits)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = static (context, _) =>
            {
                if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan retryAfter))
                {
                    context.HttpContext.Response.Headers.RetryAfter = $"{Math.Ceiling(retryAfter.TotalSeconds):0}";
                }

                return ValueTask.CompletedTask;
            };
            limits(options);
        });
        WebApplication application = builder.Build();
        application.UseRateLimiter();
        application.MapGet("/", static () => Results.Ok());
        application.MapGet("/own", static () => Results.Ok()).RequireRateLimiting("callers");
        return application;
    }

    /// <summary>A window of less than ten seconds, because a longer one starts smoothly.</summary>
    private LimitSet Limits(int permits) => LimitSet.Create(_clock, new RateLimitOptions { Permits = permits, Window = TimeSpan.FromSeconds(9) });
}
