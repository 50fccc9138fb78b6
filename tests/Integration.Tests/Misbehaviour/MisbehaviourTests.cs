using Microsoft.Extensions.Time.Testing;
using RateGen.Samples.Followers.Api;

namespace RateGen.Integration.Tests.Misbehaviour;

/// <summary>Whatever the provider answers, the caller gets a clear exception or a sane wait.</summary>
public sealed class MisbehaviourTests
{
    private readonly FakeTimeProvider _time = new();

    [Theory]
    [InlineData("text/html", "<html><body>We will be back soon</body></html>")]
    [InlineData("application/json", "<html><body>We will be back soon</body></html>")]
    [InlineData("application/json", "")]
    [InlineData("application/json", "{\"rate\":15,\"requ")]
    [InlineData("application/json", "{\"rate\":\"fast\"}")]
    [InlineData("application/json", "[]")]
    [InlineData("application/json", "null")]
    public async Task A_body_that_is_not_what_it_should_be_is_an_exception_that_says_so(string contentType, string body)
    {
        await using MisbehavingProvider provider = await MisbehavingProvider.StartAsync(MisbehavingProvider.Ok(contentType, body));

        ApiContentException exception = await Assert.ThrowsAsync<ApiContentException>(() => provider.Client(_time).GetBalanceAsync());

        Assert.Contains("/sys/balance", exception.Message, StringComparison.Ordinal);
        Assert.Equal(1, provider.Requests);
    }

    [Fact]
    public async Task A_page_of_html_ends_the_pages_with_the_same_exception()
    {
        await using MisbehavingProvider provider = await MisbehavingProvider.StartAsync(MisbehavingProvider.Ok("text/html", "<html></html>"));

        PagingException exception = await Assert.ThrowsAsync<PagingException>(async () => await provider.Client(_time).GetFollowers("1").GetAsyncEnumerator().MoveNextAsync());
        Assert.IsType<ApiContentException>(exception.InnerException);
    }

    [Fact]
    public async Task A_response_that_breaks_off_is_an_exception()
    {
        await using MisbehavingProvider provider = await MisbehavingProvider.StartAsync(MisbehavingProvider.HangUp);

        await Assert.ThrowsAnyAsync<ApiException>(() => provider.Client(_time).GetBalanceAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("-5")]
    [InlineData("soon")]
    [InlineData("1.5.2")]
    [InlineData("")]
    public async Task A_429_that_names_no_time_to_wait_is_waited_out_for_the_declared_second(string? retryAfter)
    {
        await using MisbehavingProvider provider = await MisbehavingProvider.StartAsync(MisbehavingProvider.TooManyRequests(retryAfter));
        IHikerApi api = provider.Client(_time);
        DateTimeOffset begun = _time.GetUtcNow();

        Task<Balance> call = api.GetBalanceAsync();
        await Eventually.TrueAsync(() => api.Usage.RateLimited == 1);
        _time.Advance(TimeSpan.FromMilliseconds(900));
        Assert.Equal(1, provider.Requests);
        Balance balance = await Eventually.AdvancingAsync(call, _time, api);

        Assert.Equal(15, balance.Rate);
        Assert.InRange((_time.GetUtcNow() - begun).TotalSeconds, 1, 3);
    }

    [Theory]
    [InlineData("86400")]
    [InlineData("999999999")]
    [InlineData("Fri, 31 Dec 2999 23:59:59 GMT")]
    public async Task A_429_that_asks_for_days_fails_now_with_the_time(string retryAfter)
    {
        await using MisbehavingProvider provider = await MisbehavingProvider.StartAsync(MisbehavingProvider.TooManyRequests(retryAfter));

        RateLimitedException exception = await Assert.ThrowsAsync<RateLimitedException>(() => provider.Client(_time).GetBalanceAsync());

        Assert.True(exception.RetryAfter >= TimeSpan.FromDays(1));
        Assert.Equal(1, provider.Requests);
    }

    [Fact]
    public async Task A_provider_that_refuses_for_ever_is_given_up()
    {
        await using MisbehavingProvider provider = await MisbehavingProvider.StartAsync([.. Enumerable.Repeat(MisbehavingProvider.TooManyRequests(null, "<html>"), 10)]);

        IHikerApi api = provider.Client(_time);
        Task<Balance> call = api.GetBalanceAsync();

        await Assert.ThrowsAsync<RateLimitedException>(() => Eventually.AdvancingAsync(call, _time, api));
        Assert.Equal(4, provider.Requests);
    }
}
