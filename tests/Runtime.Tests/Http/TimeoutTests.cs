using Microsoft.Extensions.Time.Testing;
using RateGen.CompilerServices;
using RateGen.Limiting;
using RateGen.Runtime.Tests.Responses;

namespace RateGen.Runtime.Tests.Http;

/// <summary><see cref="TimeoutAttribute"/>, <see cref="DeadlineAttribute"/> and <see cref="ApiClientOptions.Timeout"/>.</summary>
public sealed class TimeoutTests
{
    private readonly FakeTimeProvider _clock = new();

    [Theory]
    [InlineData(500, null, 500)]
    [InlineData(null, 500, 500)]
    [InlineData(500, 2000, 500)]
    [InlineData(2000, 500, 500)]
    public async Task An_attempt_ends_with_the_shorter_time_out(int? ofMethod, int? ofOptions, int expected)
    {
        using StubProvider provider = new(async (_, _, cancellation) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
            throw new InvalidOperationException();
        });
        Task call = Pipeline(provider, ofOptions).SendAsync(Operation(ofMethod), Pipelines.Request($"/{1}"), TestContext.Current.CancellationToken);
        _clock.Advance(TimeSpan.FromMilliseconds(expected - 1));
        await Task.Yield();
        Assert.False(call.IsCompleted);
        _clock.Advance(TimeSpan.FromMilliseconds(2));
        TaskCanceledException error = await Assert.ThrowsAsync<TaskCanceledException>(() => call);
        TimeoutException time = Assert.IsType<TimeoutException>(error.InnerException);
        Assert.Contains("within its time-out of 500 ms", time.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_stalls_ends_with_the_attempt()
    {
        using StubProvider provider = new(new HttpResponseMessage { Content = new StreamContent(new Stalled()) });
        Task<string> call = Pipeline(provider, null).SendAsync(Operation(500), Pipelines.Request($"/{1}"), ResponseReader.Text, TestContext.Current.CancellationToken);
        await Task.Yield();
        Assert.False(call.IsCompleted);
        _clock.Advance(TimeSpan.FromMilliseconds(501));
        TaskCanceledException error = await Assert.ThrowsAsync<TaskCanceledException>(() => call);
        Assert.IsType<TimeoutException>(error.InnerException);
    }

    [Fact]
    public async Task Waiting_for_a_permit_takes_no_time_of_the_attempt()
    {
        using StubProvider provider = new(static _ => StubProvider.Json("{}"));
        ApiPipeline pipeline = Pipeline(provider, 100);
        await pipeline.SendAsync(Operation(null), Pipelines.Request($"/{1}"), TestContext.Current.CancellationToken);
        Task second = pipeline.SendAsync(Operation(null), Pipelines.Request($"/{2}"), TestContext.Current.CancellationToken);
        await second.Within(_clock, pipeline.Limits); // Ten seconds.
        Assert.Equal(2, provider.Requests.Count);
    }

    [Fact]
    public async Task The_caller_s_own_cancellation_is_told_as_such()
    {
        using CancellationTokenSource caller = new();
        using StubProvider provider = new(async (_, _, cancellation) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
            throw new InvalidOperationException();
        });
        Task call = Pipeline(provider, 1000).SendAsync(Operation(null), Pipelines.Request($"/{1}"), caller.Token);
        await caller.CancelAsync();
        OperationCanceledException error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(caller.Token, error.CancellationToken);
        Assert.IsNotType<TimeoutException>(error.InnerException);
    }

    [Fact]
    public async Task The_deadline_of_a_method_holds_beside_that_of_the_options()
    {
        using StubProvider provider = new(static _ => StubProvider.Json("{}"));
        ApiPipeline pipeline = Pipeline(provider, null, TimeSpan.FromHours(1));
        await pipeline.SendAsync(Operation(null), Pipelines.Request($"/{1}"), TestContext.Current.CancellationToken);
        RateLimitRejectedException refusal = await Assert.ThrowsAsync<RateLimitRejectedException>(
            () => pipeline.SendAsync(Operation(null, TimeSpan.FromSeconds(5)), Pipelines.Request($"/{2}"), TestContext.Current.CancellationToken));
        Assert.Equal(RateLimitRejection.Deadline, refusal.Reason);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(50 * 24 * 3600)]
    public void A_time_out_out_of_range_is_refused(double seconds)
    {
        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(() => new PeopleClient(null, new() { Timeout = TimeSpan.FromSeconds(seconds) }));
        Assert.Contains("ApiClientOptions.Timeout must be longer than zero and at most 49 days", error.Message, StringComparison.Ordinal);
    }

    private static Operation Operation(int? timeout, TimeSpan? deadline = null) => new()
    {
        Name = "GetAsync",
        Method = HttpMethod.Get,
        Route = "/{id}",
        IsIdempotent = true,
        Timeout = timeout is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null,
        Deadline = deadline,
    };

    private ApiPipeline Pipeline(HttpMessageHandler provider, int? timeout, TimeSpan? deadline = null) => new(
        PeopleClient.Declaration(limits: [new RateLimitOptions { Permits = 1, Window = TimeSpan.FromSeconds(10), Name = "ten", Scope = RateScope.Client }]),
        new HttpClient(provider),
        new() { TimeProvider = _clock, Timeout = timeout is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null, Deadline = deadline },
        PeopleJson.Default);

    private sealed class Stalled : ReadOnlyStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return 0;
        }
    }
}
