using System.Net;
using Microsoft.Extensions.Time.Testing;
using RateGen.CompilerServices;
using RateGen.Limiting;

namespace RateGen.Runtime.Tests.Http;

/// <summary>Headers that speak of rate limits: how long a 429 lasts, and what others used.</summary>
public sealed class RateHeaderTests
{
    private const string Ada = """{"name":"Ada","age":36}""";

    private readonly FakeTimeProvider _clock = new(new(2025, 6, 10, 12, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("minute", "\"minute\";r=0;t=30", "", 30)]
    [InlineData("minute", "MINUTE;r=0;t=30", "", 30)]
    [InlineData("minute", "\"x\";r=0;t=30", "\"x\";q=60;w=60", 30)]
    [InlineData("minute", "\"x\";r=0;t=30", "\"x\";q=61;w=60", 1)]
    [InlineData("minute", "\"hour\";r=0;t=30", "", 1)]
    [InlineData("minute", "\"month\";r=0;t=30", "", 1)]
    [InlineData("minute", "\"minute\";r=5;t=30", "", 1)]
    [InlineData("minute", "\"minute\";r=0;t=30000", "", 1)]
    [InlineData("minute", "\"minute\";r=0;t=-5", "", 1)]
    [InlineData("minute", "\"minute\";r=0", "", 1)]
    [InlineData("minute", "\"minute\";r=0;t=30,", "", 1)]
    [InlineData("minute", "\"minute\";r=0;t=20, \"hour\";r=0;t=1800", "", 20)]
    [InlineData(null, "\"minute\";r=0;t=20, \"hour\";r=0;t=1800", "", 1800)]
    [InlineData(null, "\"x\";r=0;t=20", "", 1)]
    public async Task The_RateLimit_field_tells_how_long_a_429_of_its_limit_lasts(string? limit, string field, string policy, double seconds)
        => Assert.Equal(TimeSpan.FromSeconds(seconds), await PausedAsync(new() { Limit = limit }, [], ("RateLimit", field), ("RateLimit-Policy", policy)));

    [Theory]
    [InlineData("minute", ResetFormat.DeltaSeconds, "30", 30)]
    [InlineData("minute", ResetFormat.DeltaSeconds, "30000", 1)]
    [InlineData("minute", ResetFormat.DeltaSeconds, "soon", 1)]
    [InlineData("minute", ResetFormat.EpochSeconds, "1749556830", 31)]
    [InlineData("minute", ResetFormat.EpochSeconds, "1749556830000", 1)]
    [InlineData("minute", ResetFormat.EpochSeconds, "0", 1)]
    [InlineData("minute", ResetFormat.EpochMilliseconds, "1749556830250", 30.25)]
    [InlineData("minute", ResetFormat.Iso8601, "2025-06-10T12:00:30Z", 30)]
    [InlineData("minute", ResetFormat.Iso8601, "2025-07-01T00:00:00Z", 1)]
    [InlineData("minute", ResetFormat.HttpDate, "Tue, 10 Jun 2025 12:00:30 GMT", 31)]
    [InlineData("hour", ResetFormat.DeltaSeconds, "30", 1)]
    [InlineData(null, ResetFormat.DeltaSeconds, "30", 30)]
    public async Task A_declared_reset_header_tells_it_for_its_limit_alone(string? limit, ResetFormat format, string value, double seconds)
        => Assert.Equal(TimeSpan.FromSeconds(seconds), await PausedAsync(new() { Limit = limit }, [new() { Limit = "minute", Reset = "X-Reset", Format = format }], ("X-Reset", value)));

    [Theory]
    [InlineData("0", 30)]
    [InlineData("5", 1)]
    public async Task A_429_that_names_no_limit_is_not_of_one_that_has_something_left(string remaining, double seconds)
        => Assert.Equal(TimeSpan.FromSeconds(seconds), await PausedAsync(
            new(), [new() { Limit = "minute", Remaining = "X-Left", Reset = "X-Reset", Format = ResetFormat.DeltaSeconds }], ("X-Reset", "30"), ("X-Left", remaining)));

    [Fact]
    public async Task The_longest_source_of_the_same_limit_wins()
        => Assert.Equal(TimeSpan.FromSeconds(40), await PausedAsync(
            new() { Limit = "minute" }, [new() { Limit = "minute", Reset = "X-Reset", Format = ResetFormat.DeltaSeconds }], ("Retry-After", "40"), ("X-Reset", "30"), ("RateLimit", "\"minute\";r=0;t=35")));

    [Theory]
    [InlineData("X-Left", "10")]
    [InlineData("RateLimit", "\"minute\";r=10;t=50")]
    public async Task What_others_used_lowers_what_is_left(string header, string value)
    {
        PeopleClient api = await AnsweredAsync((header, value));
        Assert.Equal(10, Minute(api).Available);
        _clock.Advance(TimeSpan.FromSeconds(62));
        Assert.Equal(60, Minute(api).Available);
    }

    [Theory]
    [InlineData("59")]
    [InlineData("60")]
    [InlineData("5000")]
    [InlineData("-5")]
    [InlineData("many")]
    public async Task A_header_raises_nothing_and_one_that_is_malformed_says_nothing(string left)
        => Assert.Equal(59, Minute(await AnsweredAsync(("X-Left", left))).Available);

    [Fact]
    public async Task A_limit_that_is_told_again_and_again_counts_it_once()
    {
        using StubProvider provider = new(_ => StubProvider.Json(Ada, headers: ("X-Left", "10")));
        PeopleClient api = Api(provider, new(), [new() { Limit = "minute", Remaining = "X-Left" }]);
        _clock.Advance(TimeSpan.FromMinutes(2));
        for (int i = 0; i < 5; i++)
        {
            await api.GetAsync("1").Within(_clock, api);
        }

        Assert.InRange(Minute(api).Available, 6, 10);
    }

    private static LimitSnapshot Minute(PeopleClient api) => Assert.Single(api.Limits.Snapshot(), static limit => limit.Name == "minute");

    private async Task<PeopleClient> AnsweredAsync((string, string) header)
    {
        using StubProvider provider = new(_ => StubProvider.Json(Ada, headers: header));
        PeopleClient api = Api(provider, new(), [new() { Limit = "minute", Remaining = "X-Left", Reset = "X-Reset" }]);
        _clock.Advance(TimeSpan.FromMinutes(2)); // A new process starts evenly spaced.
        await api.GetAsync("1").Within(_clock, api);
        return api;
    }

    private async Task<TimeSpan> PausedAsync(RetryDeclaration retry, LimitHeaders[] headers, params (string, string)[] sent)
    {
        using StubProvider provider = new(index => index == 0 ? StubProvider.Json("{}", HttpStatusCode.TooManyRequests, sent) : StubProvider.Json(Ada));
        PeopleClient api = Api(provider, retry, headers);
        await api.GetAsync("1").Within(_clock, api);
        return api.Usage.Paused;
    }

    private PeopleClient Api(StubProvider provider, RetryDeclaration retry, LimitHeaders[] headers) => new(provider.Client(), new() { TimeProvider = _clock }, PeopleClient.Declaration(
        retry: retry,
        rates: headers,
        limits:
        [
            new RateLimitOptions { Permits = 60, Window = TimeSpan.FromMinutes(1), Name = "minute" },
            new RateLimitOptions { Permits = 1000, Window = TimeSpan.FromHours(1), Name = "hour" },
            new QuotaOptions { Permits = 10000, Period = RatePeriod.PerMonth, Name = "month" },
        ]));
}
