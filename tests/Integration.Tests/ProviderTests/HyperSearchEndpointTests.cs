using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using RateGen.Samples.Provider;

namespace RateGen.Integration.Tests.ProviderTests;

/// <summary>The page's examples, as the provider answers them.</summary>
public sealed class HyperSearchEndpointTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2025, 6, 23, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Every_response_tells_the_month()
    {
        await using ProviderHost provider = await StartAsync(used: 152);
        using HttpClient client = Client(provider);

        HttpResponseMessage response = await SearchAsync(client);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(("1000", "847", "2025-07-01T00:00:00Z"), Month(response));
        Assert.Matches("^req_01[0-9a-z]{24}$", Header(response, "X-Request-Id"));
        Assert.NotEmpty((await response.Content.ReadFromJsonAsync<JsonNode>())!["results"]!.AsArray());
    }

    [Fact]
    public async Task The_sixty_first_search_in_a_minute_is_rate_limited()
    {
        await using ProviderHost provider = await StartAsync();
        using HttpClient client = Client(provider);
        for (int request = 0; request < 60; request++)
        {
            Assert.Equal(HttpStatusCode.OK, (await SearchAsync(client)).StatusCode);
        }

        HttpResponseMessage refused = await SearchAsync(client);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("60", Header(refused, "Retry-After"));
        Assert.Equal(("1000", "940", "2025-07-01T00:00:00Z"), Month(refused));
        JsonNode error = (await refused.Content.ReadFromJsonAsync<JsonNode>())!["error"]!;
        Assert.Equal("rate_limited", (string?)error["code"]);
        Assert.Equal("Too many requests. You have exceeded the 60 requests/minute limit.", (string?)error["message"]);
        Assert.Equal(60, (int?)error["retry_after"]);
        Assert.Equal(Header(refused, "X-Request-Id"), (string?)error["request_id"]);

        _time.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(HttpStatusCode.OK, (await SearchAsync(client)).StatusCode);
    }

    [Fact]
    public async Task A_used_up_month_is_quota_exceeded_until_it_turns()
    {
        await using ProviderHost provider = await StartAsync(used: 1000);
        using HttpClient client = Client(provider);

        HttpResponseMessage refused = await SearchAsync(client);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Null(refused.Headers.RetryAfter);
        JsonNode error = (await refused.Content.ReadFromJsonAsync<JsonNode>())!["error"]!;
        Assert.Equal("quota_exceeded", (string?)error["code"]);
        Assert.Equal("Monthly quota exhausted. Resets 2025-07-01T00:00:00Z or upgrade your plan.", (string?)error["message"]);
        Assert.False(error.AsObject().ContainsKey("retry_after"));

        _time.SetUtcNow(new(2025, 7, 1, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal(HttpStatusCode.OK, (await SearchAsync(client)).StatusCode);
    }

    [Fact]
    public async Task The_usage_is_as_on_the_page()
    {
        await using ProviderHost provider = await StartAsync(used: 153);
        using HttpClient client = Client(provider);

        string usage = await client.GetStringAsync("/v1/usage");

        Assert.Equal(
            """{"plan":"free","quota":1000,"used":153,"remaining":847,"reset_at":"2025-07-01T00:00:00Z","per_minute_limit":60,"endpoints":{"search":153,"research":0,"scrape":0}}""",
            usage);
    }

    [Fact]
    public async Task The_gateway_counts_addresses_not_keys()
    {
        await using ProviderHost provider = await StartAsync();
        using HttpClient client = new() { BaseAddress = provider.HyperSearchAddress };
        for (int request = 0; request < 200; request++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/v1/usage")).StatusCode);
        }

        HttpResponseMessage refused = await client.GetAsync("/v1/usage");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("1", Header(refused, "Retry-After"));
        Assert.False(refused.Headers.Contains("X-RateLimit-Limit"));
        _time.Advance(TimeSpan.FromMilliseconds(10));
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/v1/usage")).StatusCode);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"query\":")]
    [InlineData("")]
    public async Task A_body_without_a_query_is_400_and_costs_nothing(string body)
    {
        await using ProviderHost provider = await StartAsync();
        using HttpClient client = Client(provider);

        HttpResponseMessage response = await client.PostAsync("/v1/search", new StringContent(body));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("1000", Header(response, "X-RateLimit-Remaining"));
    }

    private Task<ProviderHost> StartAsync(long used = 0) => ProviderHost.StartAsync(new() { TimeProvider = _time, RequestsUsed = used });

    private static HttpClient Client(ProviderHost provider)
        => new() { BaseAddress = provider.HyperSearchAddress, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", "hsx_key") } };

    private static Task<HttpResponseMessage> SearchAsync(HttpClient client)
        => client.PostAsJsonAsync("/v1/search", new { query = "source generators", tier = "summary" });

    private static (string, string, string) Month(HttpResponseMessage response)
        => (Header(response, "X-RateLimit-Limit"), Header(response, "X-RateLimit-Remaining"), Header(response, "X-RateLimit-Reset"));

    private static string Header(HttpResponseMessage response, string name) => Assert.Single(response.Headers.GetValues(name));
}
