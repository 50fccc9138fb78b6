using System.Net;
using System.Text;
using RateGen.CompilerServices;
using RateGen.Runtime.Tests.Http;

namespace RateGen.Runtime.Tests.Responses;

/// <summary>What each form of return type makes of a response, and who disposes it.</summary>
public sealed class FormTests
{
    [Fact]
    public async Task Text_is_the_body_and_the_response_is_disposed()
    {
        TrackedContent content = new("text/plain", "Gru", "eße");
        Assert.Equal("Grueße", await Pipelines.Answering(content.Response()).SendAsync(ResponseReader.Text));
        Assert.True(content.IsDisposed);
    }

    [Theory]
    [InlineData("text/plain; charset=utf-16", "C3A9", "꧃")]
    [InlineData("text/plain; charset=iso-8859-1", "E9", "é")]
    [InlineData("text/plain; charset=nonsense", "C3A9", "é")]
    [InlineData("text/plain", "EFBBBFC3A9", "é")]
    [InlineData("text/plain; charset=iso-8859-1", "EFBBBFC3A9", "é")]
    [InlineData("text/plain", "FFFEE900", "é")]
    public async Task Text_has_the_encoding_of_its_mark_or_its_headers(string type, string body, string text)
    {
        HttpResponseMessage response = new(HttpStatusCode.OK) { Content = new ByteArrayContent(Convert.FromHexString(body)) };
        response.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        Assert.Equal(text, await Pipelines.Answering(response).SendAsync(ResponseReader.Text));
    }

    [Fact]
    public async Task Bytes_are_the_body()
    {
        TrackedContent content = new(null, "ab", "c");
        Assert.Equal("abc"u8.ToArray(), await Pipelines.Answering(content.Response()).SendAsync(ResponseReader.Bytes));
        Assert.True(content.IsDisposed);
    }

    [Fact]
    public async Task Text_that_breaks_off_says_so()
    {
        ApiContentException error = await Assert.ThrowsAsync<ApiContentException>(() => Pipelines.Answering(new TrackedContent(null, "ab", "!").Response()).SendAsync(ResponseReader.Text));
        Assert.Contains("its body broke off (The connection broke)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_is_handed_over_unread()
    {
        TrackedContent content = new(null, "ab", "c");
        Stream stream = await Pipelines.Answering(content.Response()).SendAsync(ResponseReader.Stream);
        Assert.Equal(0, content.Read);
        Assert.False(content.IsDisposed);
        using StreamReader reader = new(stream, Encoding.UTF8);
        Assert.Equal("abc", await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task A_content_is_handed_over_unread_with_its_headers()
    {
        TrackedContent tracked = new("text/plain", "ab");
        using HttpContent content = await Pipelines.Answering(tracked.Response()).SendAsync(ResponseReader.Content);
        Assert.Equal(0, tracked.Read);
        Assert.Equal("text/plain", content.Headers.ContentType?.MediaType);
        Assert.Equal("ab", await content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_message_is_handed_over_unread()
    {
        TrackedContent tracked = new("text/plain", "ab");
        using HttpResponseMessage response = await Pipelines.Answering(tracked.Response(HttpStatusCode.Accepted)).SendAsync(ResponseReader.Message);
        Assert.Equal(0, tracked.Read);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }

    [Fact]
    public async Task A_message_is_returned_whatever_its_status()
    {
        using HttpResponseMessage response = await Pipelines.Answering(StubProvider.Json("{\"a\":1}", HttpStatusCode.NotFound, ("X-Trace", "7"))).SendAsync(ResponseReader.Message);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(["7"], response.Headers.GetValues("X-Trace"));
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("{\"a\":1}", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_message_that_never_came_is_an_exception()
    {
        StubProvider provider = new((_, _, _) => throw new HttpRequestException("No route."));
        ApiRequestException error = await Assert.ThrowsAsync<ApiRequestException>(() => Pipelines.Over(provider).SendAsync(ResponseReader.Message));
        Assert.IsType<HttpRequestException>(error.InnerException);
    }

    [Fact]
    public async Task A_request_is_built_and_not_sent()
    {
        StubProvider provider = new(StubProvider.Json("{}"));
        ApiPipeline pipeline = Pipelines.Over(provider, new() { ApiKey = "secret" }, PeopleClient.Declaration(key: new() { Header = "x-key" }));
        HttpRequestMessage request = await pipeline.CreateRequestAsync(Pipelines.Get, Pipelines.Request($"/people/{7}").Header("X-Trace", "t"), default);
        Assert.Equal("https://api.example.com/people/7", request.RequestUri?.AbsoluteUri);
        Assert.Equal(["secret"], request.Headers.GetValues("x-key"));
        Assert.Equal(["t"], request.Headers.GetValues("X-Trace"));
        Assert.Empty(provider.Requests);
    }
}
