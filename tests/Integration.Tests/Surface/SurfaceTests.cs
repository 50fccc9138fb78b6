using System.Net;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace RateGen.Integration.Tests.Surface;

/// <summary>The generated client of <see cref="IWideApi"/>: what it sends and reads.</summary>
public sealed class SurfaceTests
{
    private static readonly CancellationToken s_token = TestContext.Current.CancellationToken;

    private static readonly WideItem s_item = new(1, "a");

    [Fact]
    public async Task Every_form_of_response_is_read()
    {
        IWideApi api = Api(new());
        Assert.Equal("""{"id":1,"name":"a"}""", Encoding.UTF8.GetString(await api.GetBytesAsync(s_token)));
        Assert.Equal(s_item, await api.GetValueAsync(s_token));
        await api.DeleteAsync(Guid.Empty, s_token);
        Assert.Equal("a", (await api.GetElementAsync(s_token)).GetProperty("name").GetString());
        Assert.Equal(7, await api.GetNumberAsync(s_token));
        Assert.Equal([s_item], await api.ListAsync(s_token));
        Assert.Equal(1, await api.CountAsync());
        Assert.Equal(s_item, await api.GetAnyAsync<WideItem>(s_token));
        using ApiResponse<Stream> download = await api.DownloadAsync(s_token);
        using StreamReader reader = new(download.Content!);
        Assert.Equal("""{"id":1,"name":"a"}""", await reader.ReadToEndAsync(s_token));
    }

    [Fact]
    public async Task Events_of_a_post_are_items()
    {
        Provider provider = new();
        List<WideItem> items = [];
        await foreach (WideItem item in Api(provider).ChatAsync(s_item, s_token))
        {
            items.Add(item);
        }

        Assert.Equal([new(1, "he"), new(2, "llo")], items);
        Assert.Equal("""POST /v1/chat {"id":1,"name":"a"}""", Assert.Single(provider.Asked));
    }

    [Fact]
    public async Task Header_collections_are_any_pairs()
    {
        Provider provider = new();
        await Api(provider).PairsAsync([new("X-A", "1"), new("X-B", "2")], s_token);
        await Api(provider).MapAsync(new Dictionary<string, string?> { ["X-C"] = null, ["X-D"] = "4" }, s_token);
        await Api(provider).MapAsync(null, s_token);
        Assert.Equal(["X-A=1 X-B=2", "X-D=4", ""], provider.Headers);
    }

    [Fact]
    public async Task Values_are_iso_where_the_client_says_so()
    {
        Provider provider = new();
        await Api(provider).FindAsync(new(2026, 3, 4), DateTimeOffset.UnixEpoch, false, DayOfWeek.Friday, s_token, 1, 2);
        Assert.Equal("GET /v1/find/2026-03-04?since=1970-01-01T00%3A00%3A00.0000000%2B00%3A00&open=false&weekday=Friday&ids=1%2C2 ", Assert.Single(provider.Asked));
    }

    [Fact]
    public async Task Operations_of_another_assembly_are_sent()
    {
        Provider provider = new();
        using HttpResponseMessage health = await Api(provider).HealthAsync(s_token);
        Assert.Equal((HttpStatusCode.OK, "HEAD /v1/health "), (health.StatusCode, Assert.Single(provider.Asked)));
    }

    [Fact]
    public async Task A_repeated_call_has_the_same_idempotency_key()
    {
        FakeTimeProvider clock = new();
        Provider provider = new() { Refusals = 2 };
        IWideApi api = Api(provider, new() { TimeProvider = clock });
        Task<WideItem> first = api.OrderAsync(s_item, s_token);
        await Eventually.AdvancingAsync(first, clock, api);
        await Eventually.AdvancingAsync(api.OrderAsync(s_item, s_token), clock, api); // Two refusals made the limit careful: it waits for the clock, too.

        Assert.Equal(4, provider.Headers.Count);
        Assert.StartsWith("Idempotency-Key=", provider.Headers[0], StringComparison.Ordinal);
        Assert.Single(provider.Headers.Take(3).Distinct());
        Assert.Equal(2, provider.Headers.Distinct().Count());
        Assert.Single(provider.Asked.Distinct());
    }

    private static IWideApi Api(Provider provider, ApiClientOptions? options = null) => IWideApi.Create(new HttpClient(provider), options ?? new());

    private sealed class Provider : HttpMessageHandler
    {
        public List<string> Asked { get; } = [];

        public List<string> Headers { get; } = [];

        /// <summary>How many requests are answered with 429 first.</summary>
        public int Refusals { get; init; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            string body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            Asked.Add($"{request.Method} {request.RequestUri!.PathAndQuery} {body}");
            Headers.Add(string.Join(' ', request.Headers.NonValidated.Select(static header => $"{header.Key}={header.Value}")));
            if (Asked.Count <= Refusals)
            {
                return new(HttpStatusCode.TooManyRequests) { RequestMessage = request };
            }

            (string answer, string type) = request.RequestUri.AbsolutePath switch
            {
                "/v1/chat" => ("data: {\"id\":1,\"name\":\"he\"}\n\ndata: {\"id\":2,\"name\":\"llo\"}\n\ndata: [DONE]\n\n", "text/event-stream"),
                "/v1/number" => ("7", "application/json"),
                "/v1/items" => ("""[{"id":1,"name":"a"}]""", "application/json"),
                _ => ("""{"id":1,"name":"a"}""", "application/json"),
            };
            return new() { RequestMessage = request, Content = new StringContent(answer, Encoding.UTF8, type) };
        }
    }
}
