using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace RateGen.Integration.Tests.Refusals;

/// <summary>ASP.NET Core's own token bucket for each key, one token a quarter of a second, that tells the wait in every form; and answers that are final.</summary>
internal sealed class RefusingServer : IAsyncDisposable
{
    /// <summary>How the wait is told.</summary>
    public static readonly string[] Forms = ["seconds", "date", "body", "field"];

    private static readonly TimeSpan s_period = TimeSpan.FromMilliseconds(250);

    private readonly WebApplication _application;

    private RefusingServer(WebApplication application) => _application = application;

    public Uri Address => new(_application.Urls.First());

    public static async Task<RefusingServer> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddRateLimiter(static options =>
        {
            options.OnRejected = static (context, cancellationToken) => new(RefuseAsync(context.HttpContext, context.Lease));
            options.AddPolicy("key", static context => RateLimitPartition.GetTokenBucketLimiter(context.Request.Headers["X-Key"].ToString(), static _ => new()
            {
                TokenLimit = 1,
                TokensPerPeriod = 1,
                ReplenishmentPeriod = s_period,
            }));
        });
        WebApplication application = builder.Build();
        application.UseRateLimiter();
        application.MapGet("/limited/{form}", static () => Results.NoContent()).RequireRateLimiting("key");
        application.MapPost("/final/{status:int}", static (int status) => status == StatusCodes.Status429TooManyRequests
            ? Results.Json(new Dictionary<string, object> { ["error"] = new Dictionary<string, string> { ["code"] = "quota_exceeded" } }, statusCode: status)
            : Results.StatusCode(status));
        await application.StartAsync();
        return new(application);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static Task RefuseAsync(HttpContext context, RateLimitLease lease)
    {
        double seconds = (lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan wait) ? wait : s_period).TotalSeconds;
        string roundedUp = Math.Ceiling(seconds).ToString(CultureInfo.InvariantCulture);
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers[WatchingHandler.TruthHeader] = (seconds * 1000).ToString(CultureInfo.InvariantCulture);
        string body = "{\"error\":{\"code\":\"rate_limited\"}}";
        switch ((string?)context.Request.RouteValues["form"])
        {
            case "seconds":
                context.Response.Headers.RetryAfter = roundedUp;
                break;
            case "date":
                // Whole seconds: the sender's clock is cut off, the time itself rounded up.
                DateTimeOffset now = TimeProvider.System.GetUtcNow();
                context.Response.Headers.Date = now.ToString("R", CultureInfo.InvariantCulture);
                context.Response.Headers.RetryAfter = now.AddSeconds(seconds + 1).ToString("R", CultureInfo.InvariantCulture);
                break;
            case "body":
                body = string.Create(CultureInfo.InvariantCulture, $$$"""{"error":{"code":"rate_limited","retry_after":{{{seconds}}}}}""");
                break;
            default:
                context.Response.Headers["RateLimit"] = $"\"rate\";r=0;t={roundedUp}";
                break;
        }

        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body);
    }
}
