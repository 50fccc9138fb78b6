using System.Net;
using Microsoft.Extensions.Time.Testing;
using RateGen.CompilerServices;
using RateGen.Limiting;
using RateGen.Runtime.Tests.Http;

namespace RateGen.Runtime.Tests.Retrying;

public sealed class RateLimitedTests
{
    private const string Ada = """{"name":"Ada","age":36}""";

    private readonly FakeTimeProvider _clock = new(new(2025, 7, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly List<TimeSpan> _arrivals = [];
    private readonly long _start;

    public RateLimitedTests() => _start = _clock.GetTimestamp();

    [Fact]
    public async Task A_429_is_waited_for_and_repeated()
    {
        using StubProvider provider = Provider(index => index == 0 ? Refusal(("Retry-After", "7")) : StubProvider.Json(Ada));
        PeopleClient api = Api(provider, new());
        Assert.Equal(new Person("Ada", 36), await api.GetAsync("1").Within(_clock, api));
        AssertWaited(1, 7);
    }

    [Theory]
    [InlineData("7", "{}", 7)]
    [InlineData("7", """{"error":{"retry_after":9}}""", 9)]
    [InlineData("9", """{"error":{"retry_after":"7"}}""", 9)]
    [InlineData(null, """{"error":{"retry_after":9}}""", 9)]
    [InlineData(null, """{"error":{"retry_after":"9.5"}}""", 9.5)]
    [InlineData("Tue, 01 Jul 2025 12:00:20 GMT", "{}", 20)]
    [InlineData("1.5", "{}", 1.5)]
    [InlineData(null, "", 2)]
    [InlineData("", "<html>", 2)]
    [InlineData("-1", """{"error":{"retry_after":-1}}""", 2)]
    [InlineData("0", """{"error":{"retry_after":0}}""", 2)]
    [InlineData("1e99", "{}", 2)]
    [InlineData("soon", """{"error":{"retry_after":"soon"}}""", 2)]
    [InlineData("Tue, 01 Jul 2025 11:00:00 GMT", """{"error":{"retry_after":null}}""", 2)]
    public async Task The_longest_named_wait_counts_and_what_names_none_falls_back_to_the_declared_pause(string? header, string body, double seconds)
    {
        using StubProvider provider = Provider(index => index > 0 ? StubProvider.Json(Ada)
            : StubProvider.Json(body, HttpStatusCode.TooManyRequests, header is null ? [] : [("Retry-After", header)]));
        PeopleClient api = Api(provider, new() { RetryAfter = ["error", "retry_after"], PauseSeconds = 2 });
        await api.GetAsync("1").Within(_clock, api);
        Assert.Equal(TimeSpan.FromSeconds(seconds), api.Usage.Paused);
        AssertWaited(1, seconds);
    }

    [Theory]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT", "{}")]
    [InlineData("3601", "{}")]
    [InlineData("99999999999999999999", "{}")]
    [InlineData("1", """{"error":{"retry_after":1e99}}""")]
    [InlineData("1", """{"error":{"retry_after":1e308}}""")]
    public async Task A_wait_that_is_too_long_fails_now_with_the_time_and_the_response(string header, string body)
    {
        using StubProvider provider = Provider(_ => StubProvider.Json(body, HttpStatusCode.TooManyRequests, ("Retry-After", header), ("X-Request-Id", "req_1")));
        PeopleClient api = Api(provider, new() { Limit = "second", RetryAfter = ["error", "retry_after"] });
        Task<Person> call = api.GetAsync("1");
        Assert.True(call.IsCompleted);
        RateLimitedException exception = await Assert.ThrowsAsync<RateLimitedException>(() => call);
        Assert.True(exception.RetryAfter > TimeSpan.FromHours(1));
        Assert.Equal(
            ("second", HttpStatusCode.TooManyRequests, body, "req_1", 1),
            (exception.Limit, exception.StatusCode, exception.Content, exception.RequestId, exception.Attempts));
        Assert.Equal(header, Assert.Single(exception.Headers!.NonValidated["Retry-After"]));
        Assert.Single(provider.Requests);
    }

    [Fact]
    public async Task While_such_a_wait_lasts_calls_fail_without_asking_and_then_one_may_ask_again()
    {
        using StubProvider provider = Provider(index => index == 0 ? Refusal(("Retry-After", "100")) : StubProvider.Json(Ada));
        PeopleClient api = Api(provider, new() { MaxRetryAfterSeconds = 60 });
        await Assert.ThrowsAsync<RateLimitedException>(() => api.GetAsync("1").Within(_clock, api));

        _clock.Advance(TimeSpan.FromSeconds(40));
        RateLimitedException exception = await Assert.ThrowsAsync<RateLimitedException>(() => api.GetAsync("2").Within(_clock, api));
        Assert.Equal((0, null), (exception.Attempts, exception.StatusCode));
        Assert.InRange(exception.RetryAfter.TotalSeconds, 59, 60);
        Assert.Single(provider.Requests);

        _clock.Advance(TimeSpan.FromSeconds(21));
        await api.GetAsync("3").Within(_clock, api);
        Assert.Equal(2, provider.Requests.Count);
    }

    [Fact]
    public async Task The_declared_pause_doubles_up_to_its_cap()
    {
        using StubProvider provider = Provider(index => index < 4 ? Refusal() : StubProvider.Json(Ada));
        PeopleClient api = Api(provider, new() { MaxRetries = 4, PauseSeconds = 1, MaxPauseSeconds = 3 });
        await api.GetAsync("1").Within(_clock, api);
        AssertWaited(1, 1);
        AssertWaited(2, 2);
        AssertWaited(3, 3);
        AssertWaited(4, 3);
        Assert.Equal(TimeSpan.FromSeconds(1 + 2 + 3 + 3), api.Usage.Paused);
    }

    [Fact]
    public async Task Used_up_retries_end_in_an_exception_that_counts_them()
    {
        using StubProvider provider = Provider(_ => Refusal(("Retry-After", "1")));
        PeopleClient api = Api(provider, new() { Limit = "second", MaxRetries = 2 });
        RateLimitedException exception = await Assert.ThrowsAsync<RateLimitedException>(() => api.GetAsync("1").Within(_clock, api));
        Assert.Equal((3, "second", TimeSpan.FromSeconds(1)), (exception.Attempts, exception.Limit, exception.RetryAfter));
        Assert.Contains("RetryOn429.MaxRetries", exception.Message, StringComparison.Ordinal);
        Assert.Equal(3, provider.Requests.Count);
    }

    [Fact]
    public async Task A_429_pauses_every_call_of_the_limit()
    {
        using StubProvider provider = Provider(index => index == 0 ? Refusal(("Retry-After", "5")) : StubProvider.Json(Ada));
        PeopleClient api = Api(provider, new(), permits: 3); // The surprise costs one of them.
        await new Task[] { api.GetAsync("1"), api.GetAsync("2") }.AllWithin(_clock, api);
        Assert.Equal([0, 5, 5], _arrivals.Select(static arrival => arrival.TotalSeconds));
        Assert.Equal(["1", "1", "2"], provider.Requests.Select(static asked => asked.Address[^1..]).Order());
    }

    [Fact]
    public async Task The_refused_call_leaves_before_calls_that_came_after_it()
    {
        using StubProvider provider = Provider(index => index == 0 ? Refusal(("Retry-After", "5")) : StubProvider.Json(Ada));
        PeopleClient api = Api(provider, new(), permits: 1);
        await Task.WhenAll(api.GetAsync("1"), api.GetAsync("2"), api.GetAsync("3")).Within(_clock, api);
        Assert.Equal(["1", "1", "2", "3"], provider.Requests.Select(static asked => asked.Address[^1..]));
    }

    [Fact]
    public async Task A_429_of_a_post_is_repeated_with_the_same_body()
    {
        using StubProvider provider = Provider(index => index == 0 ? Refusal() : StubProvider.Json(Ada));
        PeopleClient api = Api(provider, new());
        await api.AddAsync(new("Ada", 36)).Within(_clock, api);
        Assert.Equal([Ada, Ada], provider.Requests.Select(static asked => asked.Body));
        Assert.NotSame(provider.Requests[0].Message, provider.Requests[1].Message);
    }

    [Fact]
    public async Task Without_any_limit_a_429_is_still_waited_for()
    {
        using StubProvider provider = Provider(index => index == 0 ? Refusal(("Retry-After", "4")) : StubProvider.Json(Ada));
        PeopleClient api = new(provider.Client(), new() { TimeProvider = _clock }, PeopleClient.Declaration(retry: new(), limits: []));
        await api.GetAsync("1").Within(_clock);
        Assert.True(_arrivals[1] - _arrivals[0] >= TimeSpan.FromSeconds(4));
    }

    [Fact]
    public async Task The_responses_of_refused_attempts_are_disposed()
    {
        List<BrokenStream> bodies = [];
        using StubProvider provider = Provider(index =>
        {
            if (index == 2)
            {
                return StubProvider.Json(Ada);
            }

            bodies.Add(new("{}"u8.ToArray()));
            return new(HttpStatusCode.TooManyRequests) { Content = new StreamContent(bodies[^1]) };
        });
        PeopleClient api = Api(provider, new());
        await api.GetAsync("1").Within(_clock, api);
        Assert.Equal([true, true], bodies.Select(static body => body.IsDisposed));
    }

    [Fact]
    public async Task Usage_counts_requests_refusals_and_retries()
    {
        using StubProvider provider = Provider(index => index == 0 ? Refusal(("Retry-After", "3")) : StubProvider.Json(Ada));
        PeopleClient api = Api(provider, new());
        await api.GetAsync("1").Within(_clock, api);
        await api.GetAsync("1").Within(_clock, api);
        ApiUsage usage = api.Usage;
        Assert.Equal((3, 1, 1, TimeSpan.FromSeconds(3)), (usage.Requests, usage.RateLimited, usage.Retries, usage.Paused));
        Assert.True(usage.Waited >= TimeSpan.FromSeconds(3), $"{usage.Waited}");
    }

    private static HttpResponseMessage Refusal(params (string Name, string Value)[] headers) => StubProvider.Json("{}", HttpStatusCode.TooManyRequests, headers);

    private StubProvider Provider(Func<int, HttpResponseMessage> answer) => new(index =>
    {
        _arrivals.Add(_clock.GetElapsedTime(_start));
        return answer(index);
    });

    private PeopleClient Api(StubProvider provider, RetryDeclaration retry, int permits = 1000) => new(provider.Client(), new() { TimeProvider = _clock }, PeopleClient.Declaration(
        retry: retry, limits: [new RateLimitOptions { Permits = permits, Window = TimeSpan.FromSeconds(1), Name = "second" }]));

    /// <summary>The request came no earlier after the one before it, and not much later.</summary>
    private void AssertWaited(int request, double seconds)
        => Assert.InRange((_arrivals[request] - _arrivals[request - 1]).TotalSeconds, seconds, seconds + 2);
}
