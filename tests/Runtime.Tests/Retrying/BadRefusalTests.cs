using System.Net;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using RateGen.CompilerServices;
using RateGen.Limiting;
using RateGen.Runtime.Tests.Http;

namespace RateGen.Runtime.Tests.Retrying;

/// <summary>Refusals as no page describes them: row by row, what the call does, and that it neither waits for nonsense nor reads without end.</summary>
public sealed class BadRefusalTests
{
    private const string Ada = """{"name":"Ada","age":36}""";

    private const string Limited = """{"error":{"code":"rate_limited"}}""";

    /// <summary>The declared pause: what is waited when the refusal names nothing that can be meant.</summary>
    private const double Pause = 2;

    private readonly FakeTimeProvider _clock = new(new(2025, 7, 1, 12, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("Retry-After of -1", "Retry-After", "-1", Pause)]
    [InlineData("Retry-After of 0", "Retry-After", "0", Pause)]
    [InlineData("Retry-After of 1.5", "Retry-After", "1.5", 1.5)]
    [InlineData("Retry-After of 1e99", "Retry-After", "1e99", Pause)]
    [InlineData("Retry-After in words", "Retry-After", "soon", Pause)]
    [InlineData("Retry-After in 1970", "Retry-After", "Thu, 01 Jan 1970 00:00:00 GMT", Pause)]
    [InlineData("Reset in milliseconds where seconds are declared", "X-Reset", "1751371205000", Pause)]
    [InlineData("Reset as declared", "X-Reset", "1751371205", 6)]
    [InlineData("Reset in words", "X-Reset", "soon", Pause)]
    [InlineData("Reset in 1970", "X-Reset", "0", Pause)]
    [InlineData("Reset in 9999", "X-Reset", "253402300799", Pause)]
    [InlineData("Reset further off than the window", "X-Reset", "1751374800", Pause)]
    public async Task A_header_that_cannot_be_meant_says_nothing(string row, string name, string value, double seconds)
    {
        using StubProvider provider = new(index => index == 0 ? StubProvider.Json(Limited, HttpStatusCode.TooManyRequests, (name, value)) : StubProvider.Json(Ada));
        PeopleClient api = Api(provider);
        await api.GetAsync("1").Within(_clock, api);
        Assert.True(api.Usage.Paused == TimeSpan.FromSeconds(seconds), $"{row}: {api.Usage.Paused}");
    }

    [Fact]
    public async Task Retry_After_in_9999_fails_now_with_the_time()
    {
        using StubProvider provider = new(_ => StubProvider.Json(Limited, HttpStatusCode.TooManyRequests, ("Retry-After", "Fri, 31 Dec 9999 23:59:59 GMT")));
        RateLimitedException refused = await Assert.ThrowsAsync<RateLimitedException>(() => Api(provider).GetAsync("1"));
        Assert.True(refused.RetryAfter > TimeSpan.FromDays(365_000));
    }

    [Fact]
    public async Task Retry_After_on_a_success_delays_nobody()
    {
        using StubProvider provider = new(_ => StubProvider.Json(Ada, HttpStatusCode.OK, ("Retry-After", "60")));
        PeopleClient api = Api(provider);
        await api.GetAsync("1");
        _clock.Advance(TimeSpan.FromSeconds(1)); // The first window of a process goes out evenly.
        await api.GetAsync("1").WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        Assert.Equal((TimeSpan.Zero, TimeSpan.Zero), (api.Usage.Paused, api.Usage.Waited));
    }

    [Theory]
    [InlineData("an HTML page", "text/html", "<html>Too many requests</html>")]
    [InlineData("no JSON", "application/json", "Too many requests")]
    [InlineData("nothing", "application/json", "")]
    [InlineData("another shape", "application/json", "[\"rate_limited\"]")]
    [InlineData("an unknown code", "application/json", """{"error":{"code":"slow_down"}}""")]
    [InlineData("a code of another type", "application/json", """{"error":{"code":{"rate_limited":true}}}""")]
    public async Task A_429_that_no_condition_claims_is_final_and_says_what_came(string row, string type, string body)
    {
        using StubProvider provider = new(_ => StubProvider.Text(body, type, HttpStatusCode.TooManyRequests));
        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => Api(provider).GetAsync("1"));
        Assert.True(exception.Content == body && provider.Requests.Count == 1, row);
        Assert.Contains("Neither [RetryOn429] nor [Exhausted] claims this 429", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("nonsense")]
    public async Task A_body_in_another_encoding_is_read_in_it_and_one_that_lies_is_final(string charset)
    {
        byte[] body = Encoding.Unicode.GetBytes(Limited);
        using StubProvider provider = new(index => index > 0 ? StubProvider.Json(Ada) : new(HttpStatusCode.TooManyRequests)
        {
            Content = new ByteArrayContent(body) { Headers = { { "Content-Type", $"application/json; charset={charset}" } } },
        });
        PeopleClient api = Api(provider);
        Task<Person> call = api.GetAsync("1").Within(_clock, api);
        if (charset == "nonsense")
        {
            await Assert.ThrowsAsync<ApiException>(() => call);
        }
        else
        {
            await call;
        }
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"error\":")]
    [InlineData("x")]
    public async Task Of_a_gigabyte_64_KB_are_read_and_kept(string part)
    {
        EndlessStream stream = new(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(part, 1000))), 1L << 30);
        using StubProvider provider = new(_ => new(HttpStatusCode.TooManyRequests) { Content = new StreamContent(stream) { Headers = { { "Content-Type", "application/json" } } } });
        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => Api(provider).GetAsync("1"));
        Assert.Equal((64 * 1024, 64 * 1024), (exception.Content!.Length, stream.BytesRead));
    }

    private PeopleClient Api(StubProvider provider) => new(provider.Client(), new() { TimeProvider = _clock }, PeopleClient.Declaration(
        retry: new() { Limit = "minute", When = new(["error", "code"], ["rate_limited"]), PauseSeconds = Pause },
        limits: [new RateLimitOptions { Permits = 1000, Window = TimeSpan.FromMinutes(1), Name = "minute" }],
        rates: [new() { Limit = "minute", Reset = "X-Reset", Format = ResetFormat.EpochSeconds }]));

    /// <summary>One text again and again, up to a length.</summary>
    private sealed class EndlessStream(byte[] text, long length) : ReadOnlyStream
    {
        public int BytesRead { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int count = (int)Math.Min(Math.Min(buffer.Length, text.Length), length - BytesRead);
            text.AsMemory(0, count).CopyTo(buffer);
            BytesRead += count;
            return new(count);
        }
    }
}
