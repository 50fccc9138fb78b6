using System.Collections.Concurrent;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace RateGen.Integration.Tests.AspNetCore;

/// <summary>Kestrel on the loopback interface behind ASP.NET Core's own rate limiting: <c>/{kind}/{run}</c>, each run with a limiter of its own.</summary>
internal sealed class LimitedServer : IAsyncDisposable
{
    public const int Permits = 15;

    public const int ConcurrentPermits = 5;

    /// <summary>What a concurrency limit lets through takes no time: that demand ends.</summary>
    public const int ConcurrentCalls = 2_000;

    private static readonly TimeSpan s_window = TimeSpan.FromSeconds(1);

    private readonly WebApplication _application;
    private readonly ConcurrentDictionary<string, ArrivalLog> _logs = new();
    private readonly FullHouse _house = new(ConcurrentPermits, ConcurrentCalls);

    /// <summary>When the server's limiters were moved too late; its first request begins it.</summary>
    public Heartbeat Heartbeat { get; } = new();

    private LimitedServer(WebApplication application) => _application = application;

    public Uri Address => new(_application.Urls.First());

    public static async Task<LimitedServer> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        LimitedServer? server = null;
        builder.Services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (context, _) =>
            {
                server!.Log(context.HttpContext.Request.Path).Refuse();
                return ValueTask.CompletedTask;
            };
            options.AddPolicy("limited", context => server!.Partition(context.Request.Path, (string)context.Request.RouteValues["kind"]!));
        });
        server = new(builder.Build());
        server._application.UseRateLimiter();
        server._application.MapGet("/{kind}/{run}", server.AnswerAsync).RequireRateLimiting("limited");
        await server._application.StartAsync();
        return server;
    }

    public ArrivalLog Log(string path) => _logs.GetOrAdd(path, static _ => new());

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private RateLimitPartition<string> Partition(string run, string kind) => kind switch
    {
        "heartbeat" => RateLimitPartition.Get<string>(run, _ => Heartbeat),
        "token" => RateLimitPartition.GetTokenBucketLimiter(run, static _ => new()
        {
            TokenLimit = Permits,
            TokensPerPeriod = Permits,
            ReplenishmentPeriod = s_window,
        }),
        "concurrency" => RateLimitPartition.GetConcurrencyLimiter(run, static _ => new() { PermitLimit = ConcurrentPermits }),
        "fixed" => RateLimitPartition.GetFixedWindowLimiter(run, static _ => new() { PermitLimit = Permits, Window = s_window }),
        "sliding-10" => Sliding(run, 10),
        "sliding-12" => Sliding(run, 12),
        "sliding-20" => Sliding(run, 20),
        "counter" => RateLimitPartition.Get<string>(run, static _ => new SlidingCounter(Permits, s_window)),
        "bucket-5" => RateLimitPartition.Get<string>(run, static _ => new SmallBucket(Permits, s_window, 5)),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such limiter."),
    };

    private static RateLimitPartition<string> Sliding(string run, int segments) => RateLimitPartition.GetSlidingWindowLimiter(
        run, _ => new() { PermitLimit = Permits, Window = s_window, SegmentsPerWindow = segments });

    private async Task AnswerAsync(HttpContext context)
    {
        Log(context.Request.Path).Accept();
        if (context.Request.Path.StartsWithSegments("/concurrency"))
        {
            await _house.EnterAsync(context.RequestAborted);
        }
    }
}
