using System.Net;
using Microsoft.Extensions.Time.Testing;
using RateGen.Limiting;

namespace RateGen.Runtime.Tests.Http;

/// <summary>Cancellation at every await: the caller's token comes back, no permit is lost, nothing is sent that need not be.</summary>
public sealed class CancellationTests
{
    private const string Ada = """{"name":"Ada","age":36}""";

    private readonly FakeTimeProvider _clock = new();
    private readonly CancellationTokenSource _cancellation = new();

    [Fact]
    public async Task Before_the_call()
    {
        using StubProvider provider = new(StubProvider.Json(Ada));
        PeopleClient api = Api(provider, permits: 1);
        await _cancellation.CancelAsync();
        await AssertCancelled(api.GetAsync("1", _cancellation.Token));
        Assert.Empty(provider.Requests);
        AssertNothingIsHeld(api, available: 1);
    }

    [Fact]
    public async Task While_waiting_for_a_permit()
    {
        using StubProvider provider = new(_ => StubProvider.Json(Ada));
        PeopleClient api = Api(provider, permits: 1);
        await api.GetAsync("1");
        Task<Person> waiting = api.GetAsync("2", _cancellation.Token);
        Assert.False(waiting.IsCompleted);
        await _cancellation.CancelAsync();
        await AssertCancelled(waiting);
        Assert.Single(provider.Requests);
        AssertNothingIsHeld(api, available: 0);
        await api.GetAsync("3").Within(_clock);
    }

    [Fact]
    public async Task While_sending()
    {
        using StubProvider provider = new(async (_, _, token) =>
        {
            await _cancellation.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
            return StubProvider.Json(Ada);
        });
        PeopleClient api = Api(provider, permits: 1);
        await AssertCancelled(api.GetAsync("1", _cancellation.Token));

        // It may have left: the slot is taken for one window from now.
        AssertNothingIsHeld(api, available: 0);
        _clock.Advance(TimeSpan.FromSeconds(1.1));
        AssertNothingIsHeld(api, available: 1);
    }

    [Fact]
    public async Task While_reading_a_body()
    {
        using BrokenStream body = new("{"u8.ToArray(), stalls: true) { AtEnd = _cancellation.Cancel };
        using StubProvider provider = new(new HttpResponseMessage { Content = new StreamContent(body) });
        PeopleClient api = Api(provider, permits: 1);
        await AssertCancelled(api.GetAsync("1", _cancellation.Token));
        Assert.True(body.IsDisposed);
        AssertNothingIsHeld(api, available: 0);
    }

    [Fact]
    public async Task While_reading_the_body_of_a_refusal()
    {
        using BrokenStream body = new("{"u8.ToArray(), stalls: true) { AtEnd = _cancellation.Cancel };
        using StubProvider provider = new(new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Content = new StreamContent(body) });
        PeopleClient api = Api(provider, permits: 1);
        await AssertCancelled(api.GetAsync("1", _cancellation.Token));
        Assert.True(body.IsDisposed);
    }

    [Fact]
    public async Task While_a_refusal_pauses()
    {
        using StubProvider provider = new(_ => StubProvider.Json("{}", HttpStatusCode.TooManyRequests, ("Retry-After", "60")));
        PeopleClient api = Api(provider, permits: 5);
        Task<Person> waiting = api.GetAsync("1", _cancellation.Token);
        Assert.False(waiting.IsCompleted);
        await _cancellation.CancelAsync();
        await AssertCancelled(waiting);
        Assert.Single(provider.Requests);
    }

    [Fact]
    public async Task The_time_out_of_the_http_client_is_told_from_the_caller_s_cancellation()
    {
        using StubProvider provider = new(async (_, _, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return StubProvider.Json(Ada);
        });
        using HttpClient httpClient = provider.Client();
        httpClient.Timeout = TimeSpan.FromMilliseconds(1);
        PeopleClient api = new(httpClient, new() { TimeProvider = _clock });
        TaskCanceledException exception = await Assert.ThrowsAsync<TaskCanceledException>(() => api.GetAsync("1", _cancellation.Token));
        Assert.IsType<TimeoutException>(exception.InnerException);
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError, 1)]
    [InlineData(HttpRequestError.NameResolutionError, 1)]
    [InlineData(HttpRequestError.SecureConnectionError, 1)]
    [InlineData(HttpRequestError.ProxyTunnelError, 1)]
    [InlineData(HttpRequestError.ResponseEnded, 0)]
    [InlineData(HttpRequestError.HttpProtocolError, 0)]
    [InlineData(HttpRequestError.Unknown, 0)]
    public async Task Only_a_request_that_surely_never_left_gives_its_permit_back(HttpRequestError error, long available)
    {
        using StubProvider provider = new((_, _, _) => throw new HttpRequestException(error));
        PeopleClient api = Api(provider, permits: 1);
        ApiRequestException exception = await Assert.ThrowsAsync<ApiRequestException>(() => api.GetAsync("1"));
        Assert.Equal(error, Assert.IsType<HttpRequestException>(exception.InnerException).HttpRequestError);
        AssertNothingIsHeld(api, available);
    }

    [Fact]
    public async Task A_handler_that_throws_something_else_loses_no_permit()
    {
        using StubProvider provider = new((_, _, _) => throw new InvalidOperationException("Broken handler."));
        PeopleClient api = Api(provider, permits: 1);
        await Assert.ThrowsAsync<InvalidOperationException>(() => api.GetAsync("1"));
        AssertNothingIsHeld(api, available: 0);
        _clock.Advance(TimeSpan.FromSeconds(1.1));
        AssertNothingIsHeld(api, available: 1);
    }

    [Fact]
    public async Task A_disposed_http_client_says_so()
    {
        using StubProvider provider = new(StubProvider.Json(Ada));
        HttpClient httpClient = provider.Client();
        PeopleClient api = new(httpClient, new() { TimeProvider = _clock });
        httpClient.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => api.GetAsync("1"));
    }

    private static void AssertNothingIsHeld(PeopleClient api, long available)
    {
        LimitSnapshot limit = Assert.Single(api.Limits.Snapshot());
        Assert.Equal((0, 0, available), (limit.InFlight, limit.Waiting, limit.Available));
    }

    private async Task AssertCancelled(Task call)
    {
        OperationCanceledException exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(_cancellation.Token, exception.CancellationToken);
    }

    private PeopleClient Api(StubProvider provider, int permits) => new(provider.Client(), new() { TimeProvider = _clock }, PeopleClient.Declaration(
        retry: new(), limits: [new RateLimitOptions { Permits = permits, Window = TimeSpan.FromSeconds(1) }]));
}
