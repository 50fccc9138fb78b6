using System.Net;
using Microsoft.Extensions.Time.Testing;
using RateGen.Limiting;

namespace RateGen.Runtime.Tests.Http;

/// <summary>A minute limit and a month quota that speak through the same status and the same headers: their figures must not be mixed.</summary>
public sealed class HyperSearchTests
{
    private const string Ada = """{"name":"Ada","age":36}""";

    private const string Limited = """{"error":{"code":"rate_limited","message":"Too many requests.","retry_after":60,"request_id":"req_1"}}""";

    private const string Exhausted = """{"error":{"code":"quota_exceeded","message":"Monthly quota exhausted.","request_id":"req_2"}}""";

    private readonly FakeTimeProvider _clock = new(new(2025, 6, 10, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_429_of_the_minute_waits_a_minute_although_the_headers_speak_of_the_month()
    {
        using StubProvider provider = new(index => index == 0
            ? StubProvider.Json(Limited, HttpStatusCode.TooManyRequests, [("Retry-After", "60"), .. Month(1000)])
            : StubProvider.Json(Ada, HttpStatusCode.OK, Month(846)));
        PeopleClient api = Api(provider);
        long start = _clock.GetTimestamp();
        await api.AddAsync(new("Ada", 36)).Within(_clock, api);
        Assert.InRange(_clock.GetElapsedTime(start).TotalSeconds, 60, 65);
        Assert.Equal(2, provider.Requests.Count);
        Assert.Equal(TimeSpan.FromSeconds(60), api.Usage.Paused);
    }

    [Fact]
    public async Task The_headers_lower_what_is_left_of_the_month_and_never_raise_it()
    {
        long[] remaining = [847, 900, 845];
        using StubProvider provider = new(index => StubProvider.Json(Ada, HttpStatusCode.OK, Month(remaining[index])));
        PeopleClient api = Api(provider);
        List<long> left = [];
        for (int i = 0; i < remaining.Length; i++)
        {
            await api.AddAsync(new("Ada", 36)).Within(_clock, api);
            left.Add(Quota(api).Remaining);
        }

        Assert.Equal([847, 846, 845], left);
    }

    [Fact]
    public async Task A_used_up_month_is_never_repeated_and_later_calls_fail_without_asking()
    {
        using StubProvider provider = new(_ => StubProvider.Json(Exhausted, HttpStatusCode.TooManyRequests, Month(0)));
        PeopleClient api = Api(provider);
        QuotaExceededException refused = await Assert.ThrowsAsync<QuotaExceededException>(() => api.AddAsync(new("Ada", 36)).Within(_clock, api));
        Assert.Equal(("month", new DateTimeOffset(2025, 7, 1, 0, 0, 0, TimeSpan.Zero)), (refused.Quota, refused.ResetAt));
        Assert.Equal((HttpStatusCode.TooManyRequests, 1, Exhausted), (refused.StatusCode, refused.Attempts, refused.Content));

        QuotaExceededException later = await Assert.ThrowsAsync<QuotaExceededException>(() => api.AddAsync(new("Ada", 36)).Within(_clock, api));
        Assert.Equal(("month", refused.ResetAt), (later.Quota, later.ResetAt));
        Assert.Null(later.StatusCode);
        Assert.Single(provider.Requests);
    }

    [Fact]
    public async Task A_used_up_month_without_headers_resets_with_the_calendar()
    {
        using StubProvider provider = new(index => index == 0 ? StubProvider.Json(Exhausted, HttpStatusCode.TooManyRequests) : StubProvider.Json(Ada));
        PeopleClient api = Api(provider);
        QuotaExceededException refused = await Assert.ThrowsAsync<QuotaExceededException>(() => api.AddAsync(new("Ada", 36)).Within(_clock, api));
        Assert.Equal(new DateTimeOffset(2025, 7, 1, 0, 0, 0, TimeSpan.Zero), refused.ResetAt);

        _clock.SetUtcNow(new(2025, 7, 1, 0, 0, 1, TimeSpan.Zero));
        Assert.Equal(new Person("Ada", 36), await api.AddAsync(new("Ada", 36)).Within(_clock, api));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-5")]
    [InlineData("many")]
    [InlineData("99999999999999999999")]
    public async Task A_garbled_header_says_nothing(string value)
    {
        using StubProvider provider = new(_ => StubProvider.Json(Ada, HttpStatusCode.OK, ("X-RateLimit-Remaining", value), ("X-RateLimit-Reset", value)));
        PeopleClient api = Api(provider);
        await api.AddAsync(new("Ada", 36)).Within(_clock, api);
        Assert.Equal(999, Quota(api).Remaining);
    }

    private static (string Name, string Value)[] Month(long remaining)
        => [("X-RateLimit-Limit", "1000"), ("X-RateLimit-Remaining", $"{remaining}"), ("X-RateLimit-Reset", "2025-07-01T00:00:00Z")];

    private static QuotaSnapshot Quota(PeopleClient api)
        => Assert.Single(api.Limits.Snapshot(), static limit => limit.Name == "month").Quota!;

    private PeopleClient Api(StubProvider provider) => new(provider.Client(), new() { ApiKey = "hsx_12345678", TimeProvider = _clock }, PeopleClient.Declaration(
        retry: new() { Limit = "minute", When = new(["error", "code"], ["rate_limited"]), RetryAfter = ["error", "retry_after"] },
        exhausted: [new() { Status = 429, Quota = "month", When = new(["error", "code"], ["quota_exceeded"]) }],
        limits:
        [
            new RateLimitOptions { Permits = 60, Window = TimeSpan.FromMinutes(1), Name = "minute" },
            new RateLimitOptions { Permits = 100, Window = TimeSpan.FromSeconds(1), Burst = 200, Scope = RateScope.Host, Name = "ip" },
            new QuotaOptions { Permits = 1000, Period = RatePeriod.PerMonth, Name = "month" },
        ],
        quotas: [new() { Limit = "month", Remaining = "X-RateLimit-Remaining", Reset = "X-RateLimit-Reset" }],
        key: new() { Header = "Authorization", Scheme = "Bearer" }));
}
