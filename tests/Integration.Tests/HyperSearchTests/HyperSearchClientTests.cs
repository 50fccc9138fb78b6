using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.Extensions.Time.Testing;
using RateGen.Samples.Provider;

namespace RateGen.Integration.Tests.HyperSearchTests;

/// <summary>The generated client against the provider: real sockets, virtual minutes and months.</summary>
public sealed class HyperSearchClientTests
{
    private static readonly SearchRequest Request = new("source generators");

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2025, 6, 23, 12, 0, 0, TimeSpan.Zero));
    private readonly string _key = Guid.NewGuid().ToString();

    [Fact]
    public async Task A_search_and_the_usage_come_back()
    {
        await using ProviderHost provider = await StartAsync(used: 152);
        IHyperSearchApi api = Create(provider);

        SearchResult result = await api.SearchAsync(Request);
        Usage usage = await Eventually.AdvancingAsync(api.GetUsageAsync(), _time, api);

        Assert.Equal(("source generators", "summary", 3), (result.Query, result.Tier, result.Results.Count));
        Assert.Equal(("free", 1000, 153, 847, 60), (usage.Plan, usage.Quota, usage.Used, usage.Remaining, usage.PerMinuteLimit));
        Assert.Equal(new DateTimeOffset(2025, 7, 1, 0, 0, 0, TimeSpan.Zero), usage.ResetAt);
    }

    [Fact]
    public async Task More_than_a_minute_holds_is_spread_over_two_and_nothing_is_refused()
    {
        await using ProviderHost provider = await StartAsync();
        IHyperSearchApi api = Create(provider);
        DateTimeOffset begun = _time.GetUtcNow();

        SearchResult[] results = await Eventually.AdvancingAsync(Task.WhenAll(Enumerable.Range(0, 61).Select(_ => api.SearchAsync(Request))), _time, api);

        Assert.Equal(61, results.Length);
        Assert.Equal((61, 0), (provider.HyperSearchStatistics.Arrived, provider.HyperSearchStatistics.Refused));
        Assert.True(_time.GetUtcNow() - begun >= TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_429_for_the_minute_pauses_every_call_until_its_time_has_come()
    {
        await using ProviderHost provider = await StartAsync();
        IHyperSearchApi api = Create(provider);
        await UseUpTheMinuteAsync(provider);

        Task<SearchResult> refused = api.SearchAsync(Request);
        await Eventually.TrueAsync(() => api.Usage.RateLimited == 1);
        Task<SearchResult> waiting = api.SearchAsync(Request);
        _time.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(61, provider.HyperSearchStatistics.Arrived);
        SearchResult[] results = await Eventually.AdvancingAsync(Task.WhenAll(refused, waiting), _time, api);

        Assert.Equal(2, results.Length);
        Assert.Equal((63, 1), (provider.HyperSearchStatistics.Arrived, provider.HyperSearchStatistics.Refused));
    }

    [Fact]
    public async Task A_used_up_month_fails_at_once_and_the_next_call_without_network()
    {
        await using ProviderHost provider = await StartAsync(used: 1000);
        IHyperSearchApi api = Create(provider);

        QuotaExceededException first = await Assert.ThrowsAsync<QuotaExceededException>(() => api.SearchAsync(Request));
        QuotaExceededException second = await Assert.ThrowsAsync<QuotaExceededException>(() => api.SearchAsync(Request));

        Assert.Equal("month", first.Quota);
        Assert.All(new[] { first, second }, exception => Assert.Equal(new DateTimeOffset(2025, 7, 1, 0, 0, 0, TimeSpan.Zero), exception.ResetAt));
        Assert.Equal(HttpStatusCode.TooManyRequests, first.StatusCode);
        Assert.Equal(1, provider.HyperSearchStatistics.Arrived);
    }

    [Fact]
    public async Task When_the_month_turns_the_calls_leave_again()
    {
        await using ProviderHost provider = await StartAsync(used: 1000);
        IHyperSearchApi api = Create(provider);
        await Assert.ThrowsAsync<QuotaExceededException>(() => api.SearchAsync(Request));

        _time.Advance(new DateTimeOffset(2025, 7, 1, 0, 0, 1, TimeSpan.Zero) - _time.GetUtcNow());

        Assert.Equal(3, (await Eventually.AdvancingAsync(api.SearchAsync(Request), _time, api)).Results.Count);
    }

    [Fact]
    public async Task The_headers_lower_what_the_client_believes_is_left()
    {
        await using ProviderHost provider = await StartAsync(used: 999);
        IHyperSearchApi api = Create(provider);

        await api.SearchAsync(Request);

        await Assert.ThrowsAsync<QuotaExceededException>(() => api.SearchAsync(Request));
        Assert.Equal(1, provider.HyperSearchStatistics.Arrived);
    }

    private Task<ProviderHost> StartAsync(long used = 0) => ProviderHost.StartAsync(new() { TimeProvider = _time, RequestsUsed = used });

    private IHyperSearchApi Create(ProviderHost provider)
        => IHyperSearchApi.Create(new ApiClientOptions { ApiKey = _key, BaseAddress = provider.HyperSearchAddress, TimeProvider = _time });

    // Somebody else with the same key: the client cannot know of these.
    private async Task UseUpTheMinuteAsync(ProviderHost provider)
    {
        using HttpClient other = new() { BaseAddress = provider.HyperSearchAddress, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", _key) } };
        for (int request = 0; request < 60; request++)
        {
            Assert.Equal(HttpStatusCode.OK, (await other.PostAsJsonAsync("/v1/search", Request)).StatusCode);
        }
    }
}
