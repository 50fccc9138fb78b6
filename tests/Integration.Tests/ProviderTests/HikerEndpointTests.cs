using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using RateGen.Samples.Provider;
using RateGen.Samples.Provider.Hiker;

namespace RateGen.Integration.Tests.ProviderTests;

public sealed class HikerEndpointTests
{
    private const string Followers = "/v2/user/followers?user_id=12345&page_id=&force=on";

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Sixteen_requests_in_one_second_are_one_too_many()
    {
        await using ProviderHost provider = await StartAsync();
        using HttpClient client = Client(provider);
        for (int request = 0; request < 15; request++)
        {
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/sys/balance")).StatusCode);
        }

        HttpResponseMessage refused = await client.GetAsync(Followers);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Null(refused.Headers.RetryAfter);
        Assert.Equal("""{"detail":"Too Many Requests"}""", await refused.Content.ReadAsStringAsync());
        Assert.Equal((16, 1), (provider.HikerStatistics.Arrived, provider.HikerStatistics.Refused));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Followers)).StatusCode);
    }

    [Fact]
    public async Task Each_key_has_a_rate_of_its_own()
    {
        await using ProviderHost provider = await StartAsync(HikerPlan.Free);
        using HttpClient one = Client(provider, "one"), two = Client(provider, "two");

        Assert.Equal(HttpStatusCode.OK, (await one.GetAsync(Followers)).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await one.GetAsync(Followers)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await two.GetAsync(Followers)).StatusCode);
    }

    [Fact]
    public async Task When_the_requests_are_used_up_a_page_is_402_and_the_balance_still_tells()
    {
        await using ProviderHost provider = await StartAsync(HikerPlan.Start, used: 999);
        using HttpClient client = Client(provider);

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Followers)).StatusCode);
        HttpResponseMessage refused = await client.GetAsync(Followers);
        Assert.Equal(HttpStatusCode.PaymentRequired, refused.StatusCode);
        JsonNode balance = (await client.GetFromJsonAsync<JsonNode>("/sys/balance"))!;
        Assert.Equal((15, 0, 0m, "USD"), ((int)balance["rate"]!, (int)balance["requests"]!, (decimal)balance["amount"]!, (string)balance["currency"]!));
    }

    [Theory]
    [InlineData("/v2/user/followers?user_id=1404&page_id=", HttpStatusCode.NotFound)]
    [InlineData("/v2/user/followers?user_id=me", HttpStatusCode.NotFound)]
    [InlineData("/v2/user/followers?user_id=12345&page_id=2", HttpStatusCode.BadRequest)]
    public async Task A_request_that_cannot_be_answered_says_why(string path, HttpStatusCode status)
    {
        await using ProviderHost provider = await StartAsync();
        using HttpClient client = Client(provider);

        HttpResponseMessage response = await client.GetAsync(path);

        Assert.Equal(status, response.StatusCode);
        Assert.NotNull((await response.Content.ReadFromJsonAsync<JsonNode>())!["detail"]);
    }

    [Theory]
    [InlineData("/sys/balance")]
    [InlineData(Followers)]
    public async Task Without_a_key_there_is_401(string path)
    {
        await using ProviderHost provider = await StartAsync();
        using HttpClient client = new() { BaseAddress = provider.HikerAddress };
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task Statistics_are_json_or_a_page()
    {
        await using ProviderHost provider = await StartAsync();
        using HttpClient client = Client(provider);
        await client.GetAsync(Followers);

        JsonNode report = (await client.GetFromJsonAsync<JsonNode>("/stats"))!;
        Assert.Equal(1, (int)report["hikerApi"]!["arrived"]!);
        Assert.Equal(1, (int)report["hikerApi"]!["seconds"]![0]!["arrived"]!);
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        Assert.StartsWith("<!doctype html>", await client.GetStringAsync("/stats"), StringComparison.Ordinal);
    }

    private Task<ProviderHost> StartAsync(HikerPlan? plan = null, long used = 0)
        => ProviderHost.StartAsync(new() { TimeProvider = _time, HikerPlan = plan ?? HikerPlan.Standard, RequestsUsed = used });

    private static HttpClient Client(ProviderHost provider, string key = "key")
        => new() { BaseAddress = provider.HikerAddress, DefaultRequestHeaders = { { "x-access-key", key } } };
}
