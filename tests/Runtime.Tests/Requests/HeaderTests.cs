using RateGen.CompilerServices;
using RateGen.Runtime.Tests.Http;

namespace RateGen.Runtime.Tests.Requests;

public sealed class HeaderTests
{
    private static readonly Operation s_get = new() { Name = "GetAsync", Method = HttpMethod.Get, Route = "/a", IsIdempotent = true };
    private static readonly Operation s_post = new() { Name = "PostAsync", Method = HttpMethod.Post, Route = "/a" };

    [Fact]
    public async Task The_last_value_of_a_header_is_sent()
    {
        using StubProvider provider = new(StubProvider.Json("{}"));
        await Pipeline(provider).SendAsync(s_get, Request($"/a").Header("X-Trace", "one").Header("x-trace", 2).Header("X-Other", 1.5), default);
        Assert.Equal("2", provider.Single.Header("X-Trace"));
        Assert.Equal("1.5", provider.Single.Header("X-Other"));
        Assert.Null(provider.Single.Message.Content);
    }

    [Fact]
    public async Task Null_removes_and_an_empty_text_is_sent()
    {
        using StubProvider provider = new(StubProvider.Json("{}"));
        await Pipeline(provider).SendAsync(s_get, Request($"/a").Header("A", "1").Header("B", "2").Header("A", (string?)null).Header("B", ""), default);
        Assert.Null(provider.Single.Header("A"));
        Assert.Equal("", provider.Single.Header("B"));
    }

    [Fact]
    public async Task Headers_of_the_content_describe_the_body_wherever_they_stand()
    {
        using StubProvider provider = new(StubProvider.Json("{}"));
        ApiPipeline pipeline = Pipeline(provider);
        await pipeline.SendAsync(s_post, Request($"/a").Header("Content-Type", "application/merge-patch+json").Body(new("Ada", 36), pipeline.Format<Person>()), default);
        Assert.Equal("application/merge-patch+json", provider.Single.Message.Content!.Headers.ContentType!.ToString());
        Assert.Equal("""{"name":"Ada","age":36}""", provider.Single.Body);
    }

    [Fact]
    public async Task A_header_on_a_post_without_a_body_sends_an_empty_one()
    {
        using StubProvider provider = new(StubProvider.Json("{}"));
        await Pipeline(provider).SendAsync(s_post, Request($"/a").Header("X-Trace", "one"), default);
        Assert.Equal(0, provider.Single.Message.Content!.Headers.ContentLength);
    }

    [Theory]
    [InlineData("")]
    [InlineData("X Foo")]
    [InlineData("X-Foo:")]
    [InlineData("X\r\nY")]
    public void A_name_that_is_no_token_is_refused(string name)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => Discard(Request($"/a").Header(name, "1")));
        Assert.Contains("is not a header name", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("secret\r\nX-Evil: 1")]
    [InlineData("secret\n")]
    [InlineData("secret\0")]
    public void A_value_that_would_begin_another_header_is_refused_and_not_quoted(string value)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => Discard(Request($"/a").Header("X-Foo", value)));
        Assert.Contains("X-Foo", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Properties_reach_the_handlers_of_every_attempt()
    {
        using StubProvider provider = new(
            StubProvider.Text("", "text/plain", System.Net.HttpStatusCode.TooManyRequests, ("Retry-After", "0")), StubProvider.Json("{}"));
        await Pipeline(provider, retry: new()).SendAsync(s_get, Request($"/a").Property("tenant", 7).Header("X-Trace", "one"), default);
        Assert.Equal(2, provider.Requests.Count);
        Assert.All(provider.Requests, static asked =>
        {
            Assert.True(asked.Message.Options.TryGetValue(new HttpRequestOptionsKey<int>("tenant"), out int tenant));
            Assert.Equal((7, "one"), (tenant, asked.Header("X-Trace")));
        });
    }

    [Fact]
    public async Task Version_and_policy_of_the_HttpClient_hold()
    {
        using StubProvider provider = new(StubProvider.Json("{}"));
        using HttpClient httpClient = provider.Client();
        httpClient.DefaultRequestVersion = System.Net.HttpVersion.Version20;
        httpClient.DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact;
        await new ApiPipeline(PeopleClient.Declaration(), httpClient, new(), PeopleJson.Default).SendAsync(s_get, Request($"/a"), default);
        Assert.Equal((System.Net.HttpVersion.Version20, HttpVersionPolicy.RequestVersionExact), (provider.Single.Message.Version, provider.Single.Message.VersionPolicy));
    }

    private static ApiPipeline Pipeline(StubProvider provider, RetryDeclaration? retry = null)
        => new(PeopleClient.Declaration(retry), provider.Client(), new(), PeopleJson.Default);

    private static RequestBuilder Request(RequestBuilder request) => request;

    private static void Discard(RequestBuilder request) => request.Release();
}
