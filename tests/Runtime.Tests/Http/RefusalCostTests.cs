using System.Net;
using Microsoft.Extensions.Time.Testing;
using RateGen.CompilerServices;
using RateGen.Http;
using RateGen.Limiting;
using RateGen.Responses;
using RateGen.Serialization;
using RateGen.Telemetry;

namespace RateGen.Runtime.Tests.Http;

/// <summary>What it costs to find out what a response means.</summary>
public sealed class RefusalCostTests
{
    private const int Count = 200;

    private readonly FakeTimeProvider _clock = new(new(2025, 7, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_success_costs_nothing()
    {
        ClientDeclaration client = Declaration();
        Operation operation = new() { Name = "M", Method = HttpMethod.Get, Route = "/" };
        using HttpResponseMessage response = StubProvider.Json("{}");
        Assert.Equal(0, BytesPerCall(() => Classifier.Classify(client, operation, response, []), prepare: null));
    }

    [Fact]
    public void A_429_with_its_body_costs_less_than_2_KB()
    {
        ClientDeclaration client = Declaration();
        ApiClientOptions options = new() { TimeProvider = _clock };
        using HttpClient http = new();
        Accounts accounts = new(client, options, LimitRegistry.For(_clock), "https://api.example.com:443");
        AnswerRules rules = new(client, new BodyFormats(client.Name, PeopleJson.Default.Options, PeopleJson.Default, null), http.Timeout, _clock);
        CallBounds bounds = new(options);
        Consequences consequences = new(rules, http, accounts, new(rules, bounds, new UsageCounters(client, new Ledger(client, options))), new(client, bounds, _clock, new(1)), 10);
        Operation operation = new() { Name = "M", Method = HttpMethod.Get, Route = "/", IsIdempotent = true };
        Call call = new(operation, accounts.Current, new("https://api.example.com/people/1"), null, null);
        HttpResponseMessage? response = null;
        long bytes = BytesPerCall(
            () => Assert.True(consequences.OfResponseAsync(new(rules, call, response!, 1), default, new(1), CancellationToken.None).IsCompletedSuccessfully),
            prepare: () =>
            {
                response = StubProvider.Json("""{"error":{"code":"rate_limited","message":"Too many requests. You have exceeded the 60 requests/minute limit.","retry_after":60}}""",
                    HttpStatusCode.TooManyRequests, ("Retry-After", "60"), ("X-RateLimit-Remaining", "1000"), ("X-RateLimit-Reset", "2025-08-01T00:00:00Z"));
                _clock.Advance(TimeSpan.FromMinutes(2));
            });
        TestContext.Current.SendDiagnosticMessage("A 429 with a body of 150 bytes: {0} bytes allocated.", bytes);
        Assert.InRange(bytes, 1, 2048);
    }

    private static long BytesPerCall(Action call, Action? prepare)
    {
        long total = 0;
        for (int i = 0; i < Count * 2; i++)
        {
            prepare?.Invoke();
            long before = GC.GetAllocatedBytesForCurrentThread();
            call();
            total += i < Count ? 0 : GC.GetAllocatedBytesForCurrentThread() - before; // The first half warms up.
        }

        return total / Count;
    }

    private static ClientDeclaration Declaration() => PeopleClient.Declaration(
        retry: new() { Limit = "minute", When = new(["error", "code"], ["rate_limited"]), RetryAfter = ["error", "retry_after"] },
        exhausted: [new() { Status = 429, Quota = "month", When = new(["error", "code"], ["quota_exceeded"]) }],
        transient: new(),
        limits: [new RateLimitOptions { Permits = 60, Window = TimeSpan.FromMinutes(1), Name = "minute" }, new QuotaOptions { Permits = 1000, Period = RatePeriod.PerMonth, Name = "month" }],
        quotas: [new() { Limit = "month", Remaining = "X-RateLimit-Remaining", Reset = "X-RateLimit-Reset" }]);
}
