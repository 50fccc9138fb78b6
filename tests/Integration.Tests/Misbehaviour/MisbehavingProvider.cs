using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using RateGen.Samples.Followers.Api;

namespace RateGen.Integration.Tests.Misbehaviour;

/// <summary>A HikerAPI that answers what it is told to, one answer after the other; then a good balance.</summary>
internal sealed class MisbehavingProvider : IAsyncDisposable
{
    private readonly WebApplication _application;
    private int _requests;

    private MisbehavingProvider(WebApplication application) => _application = application;

    public int Requests => Volatile.Read(ref _requests);

    public static async Task<MisbehavingProvider> StartAsync(params RequestDelegate[] answers)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        MisbehavingProvider provider = new(builder.Build());
        provider._application.Run(context =>
        {
            int request = Interlocked.Increment(ref provider._requests);
            return request <= answers.Length ? answers[request - 1](context) : context.Response.WriteAsync("""{"rate":15,"requests":1}""");
        });
        await provider._application.StartAsync();
        return provider;
    }

    public IHikerApi Client(TimeProvider timeProvider)
        => IHikerApi.Create(new ApiClientOptions { ApiKey = Guid.NewGuid().ToString(), BaseAddress = new(_application.Urls.First()), TimeProvider = timeProvider });

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    public static RequestDelegate Ok(string contentType, string body) => context =>
    {
        context.Response.ContentType = contentType;
        return context.Response.WriteAsync(body);
    };

    public static RequestDelegate TooManyRequests(string? retryAfter, string body = """{"detail":"Too Many Requests"}""") => context =>
    {
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        return context.Response.WriteAsync(body);
    };

    /// <summary>Promises more than it sends, then hangs up.</summary>
    public static async Task HangUp(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = 1000;
        await context.Response.WriteAsync("""{"rate":15,""");
        // No abort: a reset could overtake the headers. Kestrel closes a connection whose body stays short of its length, after what was written.
        await context.Response.Body.FlushAsync();
    }
}
