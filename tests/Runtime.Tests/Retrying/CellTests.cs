using System.Net;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using RateGen.CompilerServices;
using RateGen.Limiting;
using RateGen.Runtime.Tests.Http;

namespace RateGen.Runtime.Tests.Retrying;

/// <summary>Every cell of status × code × header × body × verb and idempotency, against an oracle that is a list of sentences.</summary>
public sealed class CellTests(ITestOutputHelper output)
{
    private static readonly DateTimeOffset s_now = new(2025, 7, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly int[] s_statuses = [200, 304, 400, 401, 402, 403, 404, 408, 409, 429, 500, 502, 503, 504, 599];
    private static readonly string?[] s_codes = [null, "rate_limited", "quota_exceeded", "something_new"];
    private static readonly string?[] s_headers = [null, "7", "1.5", "0", "-1", "1e99", "soon", "Tue, 01 Jul 2025 12:00:09 GMT", "Thu, 01 Jan 1970 00:00:00 GMT"];
    private static readonly string[] s_bodies = ["json with time", "json", "html", "utf-16", "cut", "empty"];
    private static readonly (string Verb, bool IsIdempotent, string? Key)[] s_verbs = [("GET", true, null), ("PUT", true, null), ("POST", false, null), ("POST", true, null), ("PATCH", true, "Idempotency-Key")];

    [Fact]
    public async Task Every_cell_ends_as_it_is_declared()
    {
        int cells = 0, repeated = 0;
        foreach (int status in s_statuses)
        {
            foreach (string? code in s_codes)
            {
                foreach (string? header in s_headers)
                {
                    foreach (string body in s_bodies)
                    {
                        foreach ((string Verb, bool IsIdempotent, string? Key) verb in s_verbs)
                        {
                            Cell expected = Oracle(status, code, header, body, verb.IsIdempotent);
                            Cell actual = await RunAsync(status, code, header, body, verb);
                            Assert.True(expected.Matches(actual), $"{status} {code} {header} {body} {verb}: expected {expected}, was {actual}.");
                            cells++;
                            repeated += actual.Requests - 1;
                        }
                    }
                }
            }
        }

        output.WriteLine($"{cells} cells, {repeated} repetitions, 0 of what must not be repeated");
        Assert.Equal(s_statuses.Length * s_codes.Length * s_headers.Length * s_bodies.Length * s_verbs.Length, cells);
    }

    /// <summary>Knows nothing of the runtime: what the documentation says, in its words.</summary>
    private static Cell Oracle(int status, string? code, string? header, string body, bool isIdempotent)
    {
        double? ofHeader = header switch { "7" => 7, "1.5" => 1.5, "Tue, 01 Jul 2025 12:00:09 GMT" => 9, _ => null };
        double? ofBody = body is "json with time" or "utf-16" or "cut" ? 11 : null;
        string? told = body is "html" or "empty" ? null : code;
        return (status, told) switch
        {
            (200, _) => new("success", 1, 0),
            (402, _) => new(nameof(InsufficientBalanceException), 1, 0),
            (429, "rate_limited") => new("success", 2, Math.Max(ofHeader ?? 0, ofBody ?? 0) is > 0 and double named ? named : 2),
            (429, "quota_exceeded") => new(nameof(QuotaExceededException), 1, 0),
            (503, _) when ofHeader is { } wait => new("success", 2, wait),
            (408 or 500 or 502 or 503 or 504, _) when isIdempotent => new("success", 2, ofHeader ?? 0),
            _ => new(nameof(ApiException), 1, 0),
        };
    }

    private static async Task<Cell> RunAsync(int status, string? code, string? header, string body, (string Verb, bool IsIdempotent, string? Key) verb)
    {
        FakeTimeProvider clock = new(s_now);
        List<(DateTimeOffset At, string? Key)> arrivals = [];
        using StubProvider provider = new((request, index, _) =>
        {
            arrivals.Add((clock.GetUtcNow(), request.Headers.TryGetValues("Idempotency-Key", out IEnumerable<string>? values) ? values.Single() : null));
            return Task.FromResult(index == 0 ? Answer(status, code, header, body) : StubProvider.Json("""{"name":"Ada","age":36}"""));
        });
        ApiPipeline pipeline = new(Declaration(), provider.Client(), new() { TimeProvider = clock }, PeopleJson.Default);
        RequestBuilder request = new(7, 0);
        request.AppendLiteral("/people");
        Operation operation = new() { Name = "M", Method = new(verb.Verb), Route = "/people", IsIdempotent = verb.IsIdempotent, IdempotencyKey = verb.Key };
        string outcome = await OutcomeAsync(pipeline.SendAsync(operation, request, TestContext.Current.CancellationToken), clock);
        Assert.All(arrivals, arrival => Assert.Equal((verb.Key is null, arrivals[0].Key), (arrival.Key is null, arrival.Key)));
        QuotaSnapshot quota = pipeline.Limits.Snapshot().Single(static limit => limit.Name == "month").Quota!;
        Assert.Equal(outcome == nameof(QuotaExceededException) ? 1000 : arrivals.Count, quota.Used); // A permit for each request.
        return new(outcome, arrivals.Count, arrivals.Count == 1 ? 0 : (arrivals[^1].At - arrivals[0].At).TotalSeconds);
    }

    private static async Task<string> OutcomeAsync(Task call, FakeTimeProvider clock)
    {
        while (!call.IsCompleted)
        {
            clock.Advance(TimeSpan.FromMilliseconds(500));
            await Task.Yield();
        }

        try
        {
            await call;
            return "success";
        }
        catch (ApiException exception)
        {
            return exception is ValidationApiException ? nameof(ApiException) : exception.GetType().Name;
        }
    }

    private static HttpResponseMessage Answer(int status, string? code, string? header, string body)
    {
        string member = code is null ? "" : $"\"code\":\"{code}\",";
        string json = $"{{\"error\":{{{member}\"retry_after\":11}}}}";
        HttpResponseMessage response = body switch
        {
            "json with time" => StubProvider.Json(json),
            "json" => StubProvider.Json($"{{\"error\":{{{member}\"message\":\"m\"}}}}"),
            "html" => StubProvider.Text($"<html>{json}</html>", "text/html"),
            "cut" => StubProvider.Json(json[..^2] + ",\"message\":\"it breaks o"),
            "utf-16" => new() { Content = new ByteArrayContent(Encoding.Unicode.GetBytes(json)) { Headers = { ContentType = new("application/json", "utf-16") } } },
            _ => new(),
        };
        response.StatusCode = (HttpStatusCode)status;
        if (header is not null)
        {
            response.Headers.TryAddWithoutValidation("Retry-After", header);
        }

        return response;
    }

    private static ClientDeclaration Declaration() => PeopleClient.Declaration(
        retry: new() { Limit = "second", When = new(["error", "code"], ["rate_limited"]), RetryAfter = ["error", "retry_after"], PauseSeconds = 2 },
        exhausted: [new() { Status = 429, Quota = "month", When = new(["error", "code"], ["quota_exceeded"]) }, new() { Status = 402 }],
        transient: new(),
        limits: [new RateLimitOptions { Permits = 1000, Window = TimeSpan.FromSeconds(1), Name = "second" }, new QuotaOptions { Permits = 1000, Period = RatePeriod.PerMonth, Name = "month" }]);

    /// <param name="Outcome">What the caller sees.</param>
    /// <param name="Requests">How many requests, each with a permit.</param>
    /// <param name="Wait">Seconds until the last request: never earlier than expected.</param>
    private sealed record Cell(string Outcome, int Requests, double Wait)
    {
        public bool Matches(Cell actual) => (Outcome, Requests) == (actual.Outcome, actual.Requests) && actual.Wait >= Wait;
    }
}
