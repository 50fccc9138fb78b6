using System.Net;
using Microsoft.Extensions.Time.Testing;
using RateGen.CompilerServices;
using RateGen.Retrying;
using RateGen.Runtime.Tests.Http;

namespace RateGen.Runtime.Tests.Retrying;

public sealed class TransientTests
{
    private const string Ada = """{"name":"Ada","age":36}""";

    private readonly FakeTimeProvider _clock = new(new(2025, 7, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_fault_is_repeated_until_it_passes()
    {
        using StubProvider provider = new(index => index < 3 ? StubProvider.Json("{}", HttpStatusCode.BadGateway) : StubProvider.Json(Ada));
        PeopleClient api = Api(provider, new());
        Assert.Equal(new Person("Ada", 36), await api.GetAsync("1").Within(_clock));
        Assert.Equal((4, 3), (provider.Requests.Count, api.Usage.Retries));
    }

    [Fact]
    public async Task Used_up_retries_say_so()
    {
        using StubProvider provider = new(_ => StubProvider.Json("{}", HttpStatusCode.InternalServerError));
        PeopleClient api = Api(provider, new() { MaxRetries = 2 });
        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => api.GetAsync("1").Within(_clock));
        Assert.Equal((3, 3), (exception.Attempts, provider.Requests.Count));
        Assert.Contains("after 3 requests", exception.Message, StringComparison.Ordinal);
        Assert.Contains("RetryOnTransient.MaxRetries", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError, true)]
    [InlineData(HttpRequestError.NameResolutionError, true)]
    [InlineData(HttpRequestError.ResponseEnded, false)]
    [InlineData(HttpRequestError.Unknown, false)]
    public async Task A_post_is_repeated_only_when_it_surely_never_left(HttpRequestError error, bool isRepeated)
    {
        using StubProvider provider = new((_, index, _) => index == 0 ? throw new HttpRequestException(error) : Task.FromResult(StubProvider.Json(Ada)));
        PeopleClient api = Api(provider, new());
        Task<Person> call = api.AddAsync(new("Ada", 36)).Within(_clock);
        if (isRepeated)
        {
            await call;
        }
        else
        {
            Assert.Contains("[IdempotencyKey]", (await Assert.ThrowsAsync<ApiRequestException>(() => call)).Message, StringComparison.Ordinal);
        }

        Assert.Equal(isRepeated ? 2 : 1, provider.Requests.Count);
    }

    [Fact]
    public async Task A_get_without_an_answer_is_repeated()
    {
        using StubProvider provider = new((_, index, _) => index == 0 ? throw new HttpRequestException(HttpRequestError.ResponseEnded) : Task.FromResult(StubProvider.Json(Ada)));
        await Api(provider, new()).GetAsync("1").Within(_clock);
        Assert.Equal(2, provider.Requests.Count);
    }

    [Fact]
    public async Task A_certificate_that_is_not_trusted_does_not_pass()
    {
        using StubProvider provider = new((_, _, _) => throw new HttpRequestException(HttpRequestError.SecureConnectionError, "tls", new System.Security.Authentication.AuthenticationException("untrusted")));
        await Assert.ThrowsAsync<ApiRequestException>(() => Api(provider, new()).GetAsync("1").Within(_clock));
        Assert.Single(provider.Requests);
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_read_again()
    {
        using StubProvider provider = new(index => index == 0
            ? new HttpResponseMessage { Content = new StreamContent(new BrokenStream("{\"name\":"u8.ToArray())) }
            : StubProvider.Json(Ada));
        Assert.Equal(new Person("Ada", 36), await Api(provider, new()).GetAsync("1").Within(_clock));
    }

    [Fact]
    public async Task An_attempt_that_times_out_is_repeated_but_a_cancelled_call_is_not()
    {
        using StubProvider provider = new((_, index, _) => index == 0 ? throw new TaskCanceledException("slow", new TimeoutException()) : Task.FromResult(StubProvider.Json(Ada)));
        await Api(provider, new()).GetAsync("1").Within(_clock);

        using CancellationTokenSource cancelled = new();
        using StubProvider other = new(async (_, _, token) =>
        {
            await cancelled.CancelAsync();
            token.ThrowIfCancellationRequested();
            return StubProvider.Json(Ada);
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Api(other, new()).GetAsync("1", cancelled.Token));
        Assert.Single(other.Requests);
    }

    [Fact]
    public async Task No_repetition_begins_after_MaxElapsedSeconds()
    {
        using StubProvider provider = new(_ => StubProvider.Json("{}", HttpStatusCode.ServiceUnavailable, ("Retry-After", "40")));
        PeopleClient api = Api(provider, new() { MaxRetries = 10 });
        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => api.GetAsync("1").Within(_clock));
        Assert.Contains("RetryOnTransient.MaxElapsedSeconds", exception.Message, StringComparison.Ordinal);
        Assert.InRange(provider.Requests.Count, 2, 3);
    }

    [Fact]
    public async Task A_wait_that_does_not_fit_the_deadline_fails_now()
    {
        using StubProvider provider = new(_ => StubProvider.Json("{}", HttpStatusCode.ServiceUnavailable, ("Retry-After", "40")));
        PeopleClient api = new(provider.Client(), new() { TimeProvider = _clock, Deadline = TimeSpan.FromSeconds(30) }, PeopleClient.Declaration(transient: new()));
        Task<Person> call = api.GetAsync("1");
        Assert.True(call.IsCompleted);
        Assert.Contains("deadline", (await Assert.ThrowsAsync<ApiException>(() => call)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_that_is_down_is_left_alone()
    {
        bool isDown = true;
        using StubProvider provider = new(_ => isDown ? StubProvider.Json("{}", HttpStatusCode.ServiceUnavailable) : StubProvider.Json(Ada));
        PeopleClient api = Api(provider, new());
        for (int call = 0; call < 100; call++)
        {
            await Assert.ThrowsAsync<ApiException>(() => api.GetAsync("1").Within(_clock));
        }

        Assert.InRange(provider.Requests.Count, 101, 110); // Nine repetitions are half of the budget.

        isDown = false;
        for (int call = 0; call < 200; call++)
        {
            await api.GetAsync("1").Within(_clock);
        }

        isDown = true;
        int before = provider.Requests.Count;
        await Assert.ThrowsAsync<ApiException>(() => api.GetAsync("1").Within(_clock));
        Assert.Equal(4, provider.Requests.Count - before);
    }

    [Fact]
    public async Task Clients_of_one_key_share_a_budget_and_others_do_not()
    {
        using StubProvider provider = new(_ => StubProvider.Json("{}", HttpStatusCode.ServiceUnavailable));
        PeopleClient first = Of("one"), second = Of("one"), other = Of("two");
        for (int call = 0; call < 20; call++)
        {
            await Assert.ThrowsAsync<ApiException>(() => first.GetAsync("1").Within(_clock));
        }

        Assert.Equal((1, 4), (await RequestsAsync(second), await RequestsAsync(other)));

        PeopleClient Of(string key) => new(provider.Client(), new() { ApiKey = key + "-key", TimeProvider = _clock }, PeopleClient.Declaration(transient: new(), key: new() { Header = "x" }));

        async Task<int> RequestsAsync(PeopleClient api)
        {
            int before = provider.Requests.Count;
            await Assert.ThrowsAsync<ApiException>(() => api.GetAsync("1").Within(_clock));
            return provider.Requests.Count - before;
        }
    }

    [Fact]
    public void The_wait_is_random_below_a_ceiling_that_doubles()
    {
        TransientDeclaration transient = new() { DelaySeconds = 0.5, MaxDelaySeconds = 3 };
        Random random = new(1);
        foreach ((int retry, double ceiling) in (ReadOnlySpan<(int, double)>)[(0, 0.5), (1, 1), (2, 2), (3, 3), (40, 3)])
        {
            double[] waits = [.. Enumerable.Range(0, 2000).Select(_ => FullJitter.Delay(transient, retry, random).TotalSeconds)];
            Assert.InRange(waits.Max(), ceiling * 0.95, ceiling);
            Assert.InRange(waits.Min(), 0, ceiling * 0.05);
            Assert.InRange(waits.Average(), ceiling * 0.45, ceiling * 0.55);
        }
    }

    [Fact]
    public async Task A_seeded_client_waits_the_same_each_time()
    {
        WatchedClock clock = new();
        using StubProvider provider = new(_ => StubProvider.Json("{}", HttpStatusCode.BadGateway));
        PeopleClient api = new(provider.Client(), new() { TimeProvider = clock, Random = new(7) }, PeopleClient.Declaration(transient: new() { DelaySeconds = 5 }));
        await Assert.ThrowsAsync<ApiException>(() => api.GetAsync("1").Within(clock));
        Random random = new(7);
        Assert.Equal([.. new[] { 5000, 10_000, 10_000 }.Select(ceiling => Math.Ceiling(random.NextDouble() * ceiling))], clock.Waits);
    }

    [Fact]
    public async Task What_a_status_throws_can_be_declared()
    {
        using StubProvider provider = new(StubProvider.Json("""{"name":"Nobody","age":0}""", HttpStatusCode.NotFound, ("X-Request-Id", "req_1")));
        PeopleClient api = new(provider.Client(), new(), PeopleClient.Declaration(throws:
        [
            new(409, static failure => throw new InvalidOperationException("Another status.")),
            new(404, static failure => new ApiException<Person>(failure)),
            new(null, static failure => new InvalidOperationException("Not this.")),
        ]));
        ApiException<Person> exception = await Assert.ThrowsAsync<ApiException<Person>>(() => api.GetAsync("1"));
        Assert.Equal((new Person("Nobody", 0), HttpStatusCode.NotFound, "req_1"), (exception.Error, exception.StatusCode, exception.RequestId));
        Assert.IsType<ApiException>(exception.InnerException);

        using StubProvider gateway = new(StubProvider.Text("<html>", "text/html", HttpStatusCode.NotFound));
        PeopleClient other = new(gateway.Client(), new(), PeopleClient.Declaration(throws: [new(null, static failure => new ApiException<Person>(failure))]));
        Assert.Null((await Assert.ThrowsAsync<ApiException<Person>>(() => other.GetAsync("1"))).Error);
    }

    private PeopleClient Api(StubProvider provider, TransientDeclaration transient) => new(provider.Client(), new() { TimeProvider = _clock }, PeopleClient.Declaration(transient: transient));

    /// <summary>Knows how long it was asked to wait, in milliseconds: when somebody notices that the time has come depends on the machine.</summary>
    private sealed class WatchedClock : FakeTimeProvider
    {
        public List<double> Waits { get; } = [];

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime >= TimeSpan.Zero)
            {
                Waits.Add(dueTime.TotalMilliseconds);
            }

            return base.CreateTimer(callback, state, dueTime, period);
        }
    }
}
