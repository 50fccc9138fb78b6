using System.Net;
using Microsoft.Extensions.Time.Testing;
using RateGen.CompilerServices;
using RateGen.Limiting;

namespace RateGen.Runtime.Tests.Http;

/// <summary><see cref="ApiClientOptions.QueueLimit"/> and <see cref="ApiClientOptions.Deadline"/>.</summary>
public sealed class CallBoundsTests
{
    private const string Ada = """{"name":"Ada","age":36}""";

    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task A_call_that_finds_the_queue_full_is_refused_at_once_with_the_wait()
    {
        using StubProvider provider = new(static _ => StubProvider.Json(Ada));
        PeopleClient api = Api(provider, new() { QueueLimit = 1 });
        await api.GetAsync("1", TestContext.Current.CancellationToken);
        Task<Person> waits = api.GetAsync("2", TestContext.Current.CancellationToken);
        RateLimitRejectedException refusal = await Assert.ThrowsAsync<RateLimitRejectedException>(() => api.GetAsync("3", TestContext.Current.CancellationToken));
        Assert.Equal((RateLimitRejection.QueueFull, "ten"), (refusal.Reason, refusal.Limit));
        Assert.InRange(refusal.Estimate.TotalSeconds, 20, 20.5);
        Assert.False(waits.IsCompleted);
        await waits.Within(_clock, api);
        Assert.Equal(2, provider.Requests.Count);
    }

    [Fact]
    public async Task The_retry_of_a_call_that_was_sent_is_not_turned_away()
    {
        using StubProvider provider = new(static index => index == 0 ? StubProvider.Json("{}", HttpStatusCode.TooManyRequests, ("Retry-After", "1")) : StubProvider.Json(Ada));
        PeopleClient api = Api(provider, new() { QueueLimit = 0 });
        await api.GetAsync("1", TestContext.Current.CancellationToken).Within(_clock, api);
        Assert.Equal(2, provider.Requests.Count);
    }

    [Fact]
    public async Task A_wait_that_cannot_end_before_the_deadline_is_refused_at_once()
    {
        using StubProvider provider = new(static _ => StubProvider.Json(Ada));
        PeopleClient api = Api(provider, new() { Deadline = TimeSpan.FromSeconds(15) });
        await api.GetAsync("1", TestContext.Current.CancellationToken);
        Task<Person> waits = api.GetAsync("2", TestContext.Current.CancellationToken);
        RateLimitRejectedException refusal = await Assert.ThrowsAsync<RateLimitRejectedException>(() => api.GetAsync("3", TestContext.Current.CancellationToken));
        Assert.Equal(RateLimitRejection.Deadline, refusal.Reason);
        Assert.InRange(refusal.Estimate.TotalSeconds, 20, 20.5);
        await waits.Within(_clock, api);
    }

    [Theory]
    [InlineData(6, false)]
    [InlineData(25, true)]
    public async Task A_retry_has_what_is_left_of_the_deadline(double retryAfter, bool isRefused)
    {
        // The first attempt takes 10 of 30 seconds.
        using StubProvider provider = new(index =>
        {
            _clock.Advance(TimeSpan.FromSeconds(index == 0 ? 10 : 0));
            return index == 0 ? StubProvider.Json("{}", HttpStatusCode.TooManyRequests, ("Retry-After", $"{retryAfter}")) : StubProvider.Json(Ada);
        });
        PeopleClient api = Api(provider, new() { Deadline = TimeSpan.FromSeconds(30) });
        Task<Person> call = api.GetAsync("1", TestContext.Current.CancellationToken);
        if (isRefused)
        {
            RateLimitedException refusal = await Assert.ThrowsAsync<RateLimitedException>(() => call); // Now, with the response and the time.
            Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(25)), (refusal.StatusCode, refusal.RetryAfter));
        }
        else
        {
            await call.Within(_clock, api);
        }

        Assert.Equal(isRefused ? 1 : 2, provider.Requests.Count);
    }

    [Fact]
    public async Task A_request_that_is_under_way_at_the_deadline_is_cancelled()
    {
        TaskCompletionSource sent = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using StubProvider provider = Silent(sent);
        PeopleClient api = Api(provider, new() { Deadline = TimeSpan.FromSeconds(5) });
        Task<Person> call = api.GetAsync("1", TestContext.Current.CancellationToken);
        await sent.Task;
        _clock.Advance(TimeSpan.FromSeconds(4.9));
        Assert.False(call.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(0.1));
        TimeoutException passed = await Assert.ThrowsAsync<TimeoutException>(() => call);
        Assert.Contains("IPeopleApi.GetAsync did not end within its deadline of 5 s", passed.Message, StringComparison.Ordinal);
        Assert.Equal(0, api.Limits.Snapshot()[0].InFlight);
    }

    [Fact]
    public async Task The_caller_s_cancellation_stays_the_caller_s()
    {
        TaskCompletionSource sent = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using StubProvider provider = Silent(sent);
        PeopleClient api = Api(provider, new() { Deadline = TimeSpan.FromSeconds(5) });
        using CancellationTokenSource cancellation = new();
        Task<Person> call = api.GetAsync("1", cancellation.Token);
        await sent.Task;
        await cancellation.CancelAsync();
        OperationCanceledException cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(cancellation.Token, cancelled.CancellationToken);
    }

    [Fact]
    public void What_cannot_be_meant_is_refused_when_the_client_is_made()
    {
        using StubProvider provider = new(static _ => StubProvider.Json(Ada));
        Assert.All(
            (ApiClientOptions[])[new() { QueueLimit = -1 }, new() { Deadline = TimeSpan.Zero }, new() { Deadline = TimeSpan.FromSeconds(-1) }, new() { Deadline = TimeSpan.MaxValue }],
            options => Assert.Throws<ArgumentOutOfRangeException>(() => Api(provider, options)));
    }

    private static StubProvider Silent(TaskCompletionSource sent) => new(async (_, _, cancellationToken) =>
    {
        sent.SetResult();
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return StubProvider.Json(Ada);
    });

    private PeopleClient Api(StubProvider provider, ApiClientOptions options)
    {
        options.TimeProvider = _clock;
        LimitOptions[] limits = [new RateLimitOptions { Permits = 1, Window = TimeSpan.FromSeconds(10), Name = "ten" }];
        return new(provider.Client(), options, PeopleClient.Declaration(new RetryDeclaration(), limits: limits));
    }
}
