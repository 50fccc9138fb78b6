using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Time.Testing;
using RateGen.CompilerServices;
using RateGen.Limiting;

namespace RateGen.Runtime.Tests.Http;

/// <summary>A limiter of another kind in <see cref="ApiClientOptions.RateLimiter"/>.</summary>
public sealed class ForeignLeaseTests
{
    private readonly FakeTimeProvider _clock = new();

    private static ConcurrencyLimiter AtATime(int permits, int queue = 0) => new(new() { PermitLimit = permits, QueueLimit = queue });

    private PeopleClient Client(StubProvider provider, RateLimiter limiter, ClientDeclaration? declaration = null)
        => new(provider.Client(), new() { RateLimiter = limiter, TimeProvider = _clock }, declaration);

    [Fact]
    public async Task Its_lease_is_held_until_the_headers_arrive()
    {
        TaskCompletionSource<HttpResponseMessage> answer = new();
        StubProvider provider = new((_, _, _) => answer.Task);
        await using ConcurrencyLimiter limiter = AtATime(1);
        Task<Person> call = Client(provider, limiter).GetAsync("1");

        Assert.Equal(0, limiter.GetStatistics()!.CurrentAvailablePermits);
        answer.SetResult(StubProvider.Json("""{"name":"Ann","age":1}"""));

        Assert.Equal("Ann", (await call).Name);
        Assert.Equal(1, limiter.GetStatistics()!.CurrentAvailablePermits);
    }

    [Fact]
    public async Task It_is_asked_before_the_declared_limits_and_held_while_those_let_the_call_wait()
    {
        StubProvider provider = new(StubProvider.Json("""{"name":"Ann","age":1}"""));
        await using ConcurrencyLimiter limiter = AtATime(2);
        PeopleClient client = Client(provider, limiter, PeopleClient.Declaration(limits: [new RateLimitOptions { Permits = 1, Window = TimeSpan.FromSeconds(1) }]));
        await client.GetAsync("1");
        using CancellationTokenSource cancellation = new();

        Task<Person> waits = client.GetAsync("2", cancellation.Token);
        Assert.Equal(1, limiter.GetStatistics()!.CurrentAvailablePermits);
        cancellation.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waits);
        Assert.Equal(2, limiter.GetStatistics()!.CurrentAvailablePermits);
        Assert.Single(provider.Requests);
    }

    [Fact]
    public async Task A_failed_request_gives_the_lease_back()
    {
        StubProvider provider = new((_, _, _) => throw new HttpRequestException("broken"));
        await using ConcurrencyLimiter limiter = AtATime(1);

        await Assert.ThrowsAsync<ApiRequestException>(() => Client(provider, limiter).GetAsync("1"));

        Assert.Equal(1, limiter.GetStatistics()!.CurrentAvailablePermits);
    }

    [Fact]
    public async Task A_cancelled_request_gives_the_lease_back()
    {
        StubProvider provider = new(static async (_, _, cancellation) =>
        {
            await Task.Delay(Timeout.Infinite, cancellation);
            throw new InvalidOperationException("The delay ends by cancellation only.");
        });
        await using ConcurrencyLimiter limiter = AtATime(1);
        using CancellationTokenSource cancellation = new();
        Task<Person> call = Client(provider, limiter).GetAsync("1", cancellation.Token);

        cancellation.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(1, limiter.GetStatistics()!.CurrentAvailablePermits);
    }

    [Fact]
    public async Task Every_attempt_takes_a_lease_of_its_own_and_gives_it_back_first()
    {
        await using ConcurrencyLimiter limiter = AtATime(1);
        long[] free = new long[2];
        StubProvider provider = new(index =>
        {
            free[index] = limiter.GetStatistics()!.CurrentAvailablePermits;
            return index == 0 ? StubProvider.Json("{}", HttpStatusCode.TooManyRequests) : StubProvider.Json("""{"name":"Ann","age":1}""");
        });
        Task<Person> call = Client(provider, limiter, PeopleClient.Declaration(retry: new() { PauseSeconds = 5, MaxPauseSeconds = 5 })).GetAsync("1");

        await call.Within(_clock);

        Assert.Equal([0, 0], free);
        Assert.Equal((2, 1), (limiter.GetStatistics()!.TotalSuccessfulLeases, limiter.GetStatistics()!.CurrentAvailablePermits));
    }

    [Fact]
    public async Task A_refused_lease_tells_how_long_the_wait_would_have_been()
    {
        await using TokenBucketRateLimiter limiter = new(new()
        {
            TokenLimit = 1,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1),
            QueueLimit = 0,
            AutoReplenishment = false,
        });
        StubProvider provider = new(StubProvider.Json("""{"name":"Ann","age":1}"""));
        PeopleClient client = Client(provider, limiter);
        await client.GetAsync("1");

        RateLimitRejectedException refusal = await Assert.ThrowsAsync<RateLimitRejectedException>(() => client.GetAsync("2"));

        Assert.Equal((RateLimitRejection.RateLimiter, "TokenBucketRateLimiter", TimeSpan.FromMinutes(1)), (refusal.Reason, refusal.Limit, refusal.Estimate));
        Assert.Equal(
            "No permit: ApiClientOptions.RateLimiter (TokenBucketRateLimiter) refused the call, and the wait would be about 60 s. Let it queue more calls or send fewer at once.",
            refusal.Message);
        Assert.Single(provider.Requests);
    }

    [Fact]
    public async Task A_limiter_that_names_no_time_leaves_the_estimate_open()
    {
        await using ConcurrencyLimiter limiter = AtATime(1);
        using RateLimitLease taken = limiter.AttemptAcquire();

        RateLimitRejectedException refusal = await Assert.ThrowsAsync<RateLimitRejectedException>(() => Client(new(), limiter).GetAsync("1"));

        Assert.Equal(TimeSpan.MaxValue, refusal.Estimate);
    }

    [Fact]
    public async Task The_limits_of_another_client_can_be_plugged_in()
    {
        StubProvider provider = new(static _ => StubProvider.Json("""{"name":"Ann","age":1}"""));
        LimitSet shared = LimitSet.Create(_clock, new RateLimitOptions { Permits = 2, Window = TimeSpan.FromSeconds(1) });
        await using LimitSetRateLimiter limiter = shared.AsRateLimiter();
        PeopleClient client = Client(provider, limiter);
        await client.GetAsync("1");
        await client.GetAsync("2");

        Task<Person> third = client.GetAsync("3");
        Assert.Equal(2, provider.Requests.Count);
        await third.Within(_clock);

        Assert.Equal(3, provider.Requests.Count);
        Assert.Equal(3, limiter.GetStatistics().TotalSuccessfulLeases);
    }
}
