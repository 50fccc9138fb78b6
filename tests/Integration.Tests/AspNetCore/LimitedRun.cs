using RateGen.CompilerServices;
using RateGen.Limiting;

namespace RateGen.Integration.Tests.AspNetCore;

/// <summary>Clients under full demand against the limiters of one server, all at the same time.</summary>
internal static class LimitedRun
{
    /// <summary>More than any limit here: the demand never ends.</summary>
    private const int Callers = 40;

    private static readonly Operation s_get = new() { Name = "GetAsync", Method = HttpMethod.Get, Route = "/{kind}/{run}", IsIdempotent = true };

    /// <param name="cases">The clients.</param>
    /// <param name="learning">The first part, in which a client may be refused because it does not know the server yet.</param>
    /// <param name="measured">The part that counts.</param>
    public static async Task<LimitedReport> RunAsync(IReadOnlyList<LimitedCase> cases, TimeSpan learning, TimeSpan measured)
    {
        // Once for nothing: a server whose code is still being compiled lets its heartbeat wait.
        await RunOnceAsync(cases, TimeSpan.Zero, TimeSpan.FromSeconds(2));
        return await RunOnceAsync(cases, learning, measured);
    }

    private static async Task<LimitedReport> RunOnceAsync(IReadOnlyList<LimitedCase> cases, TimeSpan learning, TimeSpan measured)
    {
        await using LimitedServer server = await LimitedServer.StartAsync();
        long startedAt = TimeProvider.System.GetTimestamp();
        long countedFrom = startedAt + (long)(learning.TotalSeconds * TimeProvider.System.TimestampFrequency);
        using CancellationTokenSource end = new(learning + measured);
        string[] kinds = [.. cases.Where(static each => each.Limit is RateLimitOptions).Select(static each => each.Kind).Distinct()];
        using HttpClient client = new() { BaseAddress = server.Address };
        (await client.GetAsync("/heartbeat/watch", end.Token)).Dispose();
        await Task.WhenAll([
            .. cases.Select(each => CallAsync(server.Address, each, end.Token)),
            .. kinds.Select(kind => FloodAsync(server.Address, $"/{kind}/flood", end.Token)),
        ]);
        return new([.. cases.Select(Outcome)], learning, server.Heartbeat.Late(startedAt));

        LimitedOutcome Outcome(LimitedCase each)
        {
            ArrivalLog log = server.Log(each.Path);
            return new(
                each, log.Accepted(), log.Refusals(startedAt),
                log.Accepted(countedFrom) / measured.TotalSeconds, server.Log($"/{each.Kind}/flood").Accepted(countedFrom) / measured.TotalSeconds);
        }
    }

    private static Task CallAsync(Uri address, LimitedCase each, CancellationToken end)
    {
        ClientDeclaration declaration = new()
        {
            Name = "ILimited",
            Limits = [each.Limit],
            Retry = [new() { PauseSeconds = 1, MaxPauseSeconds = 2, MaxRetries = 100 }],
        };
        ApiClientOptions options = new() { BaseAddress = address };
        ApiPipeline pipeline = new(declaration, null, options, ReflectionJson.For(options));
        int calls = each.Limit is ConcurrencyLimitOptions ? LimitedServer.ConcurrentCalls : int.MaxValue;
        return Task.WhenAll(Enumerable.Range(0, Callers).Select(async _ =>
        {
            try
            {
                while (!end.IsCancellationRequested && Interlocked.Decrement(ref calls) >= 0)
                {
                    await GetAsync(pipeline, each, end);
                }
            }
            catch (OperationCanceledException) when (end.IsCancellationRequested)
            {
            }
        }));
    }

    private static Task GetAsync(ApiPipeline pipeline, LimitedCase each, CancellationToken end) => pipeline.SendAsync(s_get, $"/{each.Kind}/{each.Run}", end);

    /// <summary>What a server accepts at best: refused requests cost nothing with any of these limiters.</summary>
    private static async Task FloodAsync(Uri address, string path, CancellationToken end)
    {
        using HttpClient client = new() { BaseAddress = address };
        using PeriodicTimer timer = new(TimeSpan.FromMilliseconds(25));
        try
        {
            while (await timer.WaitForNextTickAsync(end))
            {
                using HttpResponseMessage response = await client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, end);
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
        }
    }
}
