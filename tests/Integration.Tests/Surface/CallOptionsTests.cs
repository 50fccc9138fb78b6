using Microsoft.Extensions.Time.Testing;
using RateGen.Limiting;

namespace RateGen.Integration.Tests.Surface;

/// <summary>What the generated methods hand on of <c>[Timeout]</c>, <c>[Deadline]</c> and <see cref="ApiCallOptions"/>.</summary>
public sealed class CallOptionsTests
{
    private static readonly CancellationToken s_token = TestContext.Current.CancellationToken;

    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task The_attempt_ends_with_the_time_out_of_the_method()
    {
        Task<string> call = Api(new(static _ => false)).GetAsync("1", cancellationToken: s_token);
        _clock.Advance(TimeSpan.FromMilliseconds(499));
        Assert.False(call.IsCompleted);
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        TaskCanceledException error = await Assert.ThrowsAsync<TaskCanceledException>(() => call);
        Assert.Contains("500 ms", Assert.IsType<TimeoutException>(error.InnerException).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_call_ends_with_the_deadline_of_the_method()
    {
        Task<string> call = Api(new(static _ => false)).SlowAsync(s_token);
        _clock.Advance(TimeSpan.FromMilliseconds(1999));
        Assert.False(call.IsCompleted);
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        TimeoutException error = await Assert.ThrowsAsync<TimeoutException>(() => call);
        Assert.Contains("SlowAsync did not end within its deadline of 2 s", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_time_out_of_a_call_shortens_that_of_its_method()
    {
        Task<string> call = Api(new(static _ => false)).GetAsync("1", new() { Timeout = TimeSpan.FromMilliseconds(100) }, s_token);
        _clock.Advance(TimeSpan.FromMilliseconds(100));
        await Assert.ThrowsAsync<TaskCanceledException>(() => call);
    }

    [Fact]
    public async Task The_deadline_of_a_call_that_cannot_be_kept_is_told_at_once()
    {
        ISurfaceApi api = Api(new());
        await api.GetAsync("1", cancellationToken: s_token);
        RateLimitRejectedException error = await Assert.ThrowsAsync<RateLimitRejectedException>(() => api.GetAsync("2", new() { Deadline = TimeSpan.FromMilliseconds(300) }, s_token));
        Assert.Equal(RateLimitRejection.Deadline, error.Reason);
    }

    [Fact]
    public async Task A_call_that_must_not_wait_does_not()
    {
        ISurfaceApi api = Api(new());
        await api.GetAsync("1", cancellationToken: s_token);
        RateLimitRejectedException error = await Assert.ThrowsAsync<RateLimitRejectedException>(() => api.GetAsync("2", new() { QueueLimit = 0 }, s_token));
        Assert.Equal(RateLimitRejection.QueueFull, error.Reason);
    }

    [Fact]
    public async Task A_call_of_higher_priority_overtakes_the_queue()
    {
        StubHandler handler = new();
        ISurfaceApi api = Api(handler);
        await api.GetAsync("first", cancellationToken: s_token);
        Task<string> waiting = api.GetAsync("waiting", cancellationToken: s_token);
        Task<string> urgent = api.GetAsync("urgent", new() { Priority = 1 }, s_token);
        Task<string> patient = api.GetAsync("patient", new() { Priority = -1 }, s_token);
        Task<string> later = api.GetAsync("later", cancellationToken: s_token);
        await Eventually.AdvancingAsync(Task.WhenAll(waiting, urgent, patient, later), _clock, api);
        Assert.Equal(["/items/first", "/items/urgent", "/items/waiting", "/items/later", "/items/patient"], handler.Paths);
    }

    [Theory]
    [InlineData("Priority")]
    [InlineData("QueueLimit")]
    [InlineData("Timeout")]
    [InlineData("Deadline")]
    public async Task An_option_out_of_its_range_is_refused_before_anything_is_sent(string option)
    {
        StubHandler handler = new();
        ApiCallOptions wrong = option switch
        {
            "Priority" => new() { Priority = 101 },
            "QueueLimit" => new() { QueueLimit = -1 },
            "Timeout" => new() { Timeout = TimeSpan.Zero },
            _ => new() { Deadline = TimeSpan.FromDays(50) },
        };
        ArgumentOutOfRangeException error = await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await Api(handler).GetAsync("1", wrong, s_token));
        Assert.Contains("ApiCallOptions." + option, error.Message, StringComparison.Ordinal);
        Assert.Empty(handler.Requests);
    }

    private ISurfaceApi Api(StubHandler handler) => ISurfaceApi.Create(new HttpClient(handler), new() { TimeProvider = _clock });
}
