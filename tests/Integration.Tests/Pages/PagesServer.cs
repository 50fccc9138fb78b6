using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace RateGen.Integration.Tests.Pages;

/// <summary>
/// Loopback providers that page as real ones do, each with its own stop rule, and refuse with 400 what those refuse: unknown tokens, sizes above the
/// maximum, filters beside a token. Each list holds the numbers from 1.
/// </summary>
internal sealed class PagesServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly List<string> _requests = [];

    private PagesServer(WebApplication application, int count)
    {
        _application = application;
        Count = count;
    }

    public int Count { get; }

    /// <summary>The paths and queries that were asked, in order.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    public static async Task<PagesServer> StartAsync(int count)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        PagesServer server = new(builder.Build(), count);
        server._application.Run(server.AnswerAsync);
        await server._application.StartAsync();
        return server;
    }

    public ApiClientOptions Options(string path = "") => new() { BaseAddress = new(_application.Urls.First() + path) };

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        lock (_requests)
        {
            _requests.Add(context.Request.Path + context.Request.QueryString);
        }

        JsonObject body = [];
        if (context.Request.Method == "POST")
        {
            body = (JsonObject)(await JsonNode.ParseAsync(context.Request.Body))!;
        }

        PagesAnswer? answer = new PagesApis(context, body, Count).Answer();
        if (answer is null)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsync("""{"error":"That is not how this API pages."}""");
            return;
        }

        foreach ((string name, string value) in answer.Headers)
        {
            context.Response.Headers[name] = value;
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(answer.Body.ToJsonString(JsonSerializerOptions.Web));
    }
}

/// <summary>What a provider answers.</summary>
internal sealed record PagesAnswer(JsonNode Body, params (string Name, string Value)[] Headers);
