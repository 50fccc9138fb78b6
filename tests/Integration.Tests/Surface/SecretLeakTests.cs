using System.Text.RegularExpressions;
using Microsoft.Extensions.Time.Testing;
using RateGen.Limiting;

namespace RateGen.Integration.Tests.Surface;

/// <summary>A secret in every place that a client can declare, a provider and handlers that repeat all of them, and every way to fail: nothing that a program could log tells one.</summary>
public sealed partial class SecretLeakTests
{
    private static readonly string[] s_forms = ["raw", "json", "slashes", "address", "form", "html"];

    /// <summary>Ways to fail, by what the provider does.</summary>
    public static TheoryData<string, Type> Ways => new()
    {
        { "400", typeof(ApiException) }, { "401", typeof(ApiException) }, { "403", typeof(ApiException) }, { "404", typeof(ApiException) }, { "500", typeof(ApiException) },
        { "503", typeof(ApiException) }, { "429", typeof(RateLimitedException) }, { "402", typeof(InsufficientBalanceException) }, { "problem", typeof(ValidationApiException) },
        { "redirect", typeof(ApiException) }, { "redirect nowhere", typeof(ApiException) }, { "not json", typeof(ApiContentException) }, { "broken body", typeof(ApiContentException) },
        { "no connection", typeof(ApiRequestException) }, { "time-out", typeof(TaskCanceledException) }, { "cancelled", typeof(TaskCanceledException) },
        { "quota", typeof(QuotaExceededException) }, { "queue", typeof(RateLimitRejectedException) },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Nothing_tells_a_secret(string way, Type type)
    {
        foreach (string form in s_forms)
        {
            string leaks = await LeaksOf(way, type, form, redact: null, Marks.Route, Marks.Query, Marks.Body);
            Assert.True(leaks.Length == 0, leaks);
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task What_Redact_takes_out_is_told_by_nothing_either(string way, Type type)
    {
        foreach (string form in s_forms)
        {
            string leaks = await LeaksOf(way, type, form, static text => Argument().Replace(text, "(argument)"));
            Assert.True(leaks.Length == 0, leaks);
        }
    }

    /// <summary>The marks that show, but for those that may.</summary>
    private static async Task<string> LeaksOf(string way, Type type, string form, Func<string, string>? redact, params string[] may)
    {
        FakeTimeProvider clock = new();
        using Disclosure disclosure = new();
        using EchoHandler provider = new(way, form, clock);
        using HttpClient http = new(provider);
        http.DefaultRequestHeaders.TryAddWithoutValidation("X-Default-Secret", Marks.Default);
        ApiClientOptions options = new() { ApiKey = Marks.Key, ApiKeyPartition = Guid.NewGuid().ToString(), TimeProvider = clock, Redact = redact, Timeout = TimeSpan.FromSeconds(5) };
        ISecretiveApi api = ISecretiveApi.Create(http, options);
        using CancellationTokenSource cancellation = new();
        provider.Cancellation = cancellation;
        Task paused = way == "queue" ? SendAsync(api, null, cancellation.Token) : Task.CompletedTask; // Its refusal lets the next call wait.
        if (way == "quota")
        {
            for (int i = 0; i < 3; i++)
            {
                await Assert.ThrowsAnyAsync<Exception>(() => SendAsync(api, null, cancellation.Token));
            }
        }

        disclosure.Tell(await Assert.ThrowsAsync(type, () => SendAsync(api, way == "queue" ? new() { QueueLimit = 0 } : null, cancellation.Token)));
        if (way is not ("quota" or "queue"))
        {
            disclosure.Tell(await Assert.ThrowsAnyAsync<Exception>(async () => await api.EventsAsync(Marks.Bearer, cancellation.Token).ToListAsync(cancellation.Token)));
            disclosure.Tell(await Assert.ThrowsAnyAsync<Exception>(async () => await api.Pages(Marks.Bearer).ToListAsync(cancellation.Token)));
        }

        await cancellation.CancelAsync();
        await paused.ContinueWith(static _ => { }, TaskScheduler.Default);
        string told = disclosure.Told;
        Assert.Contains("ISecretiveApi", told, StringComparison.Ordinal);
        return string.Join("\n", told.Split('\n').Where(line => Mark().Matches(line).Any(mark => !may.Any(allowed => allowed.StartsWith(mark.Value, StringComparison.Ordinal)))).Select(line => $"{way}, {form}: {line}"));
    }

    private static Task SendAsync(ISecretiveApi api, ApiCallOptions? options, CancellationToken cancellationToken) => api.SendAsync(
        Marks.Route, Marks.Query, Marks.Bearer, Marks.Session, new Dictionary<string, string> { ["X-Auth"] = Marks.Header, ["Cookie"] = "theme=dark; sid=" + Marks.Cookie },
        Marks.Property, Marks.Partition, new(Marks.Body), options, cancellationToken);

    [GeneratedRegex("Q7[a-z]+9Z")]
    private static partial Regex Mark();

    [GeneratedRegex("Q7(route|query|body)9Z[^ ]*")]
    private static partial Regex Argument();
}
