using System.Net;
using RateGen.CompilerServices;
using RateGen.Runtime.Tests.Http;

namespace RateGen.Runtime.Tests.Responses;

public sealed class ApiResponseTests
{
    [Fact]
    public async Task A_success_has_content_status_and_headers()
    {
        using ApiResponse<Person> response = await CallAsync(StubProvider.Json("""{"name":"Ada","age":36}""", HttpStatusCode.Created, ("ETag", "\"7\"")));
        Assert.True(response.IsSuccessful && response.IsSuccessStatusCode && response.IsReceived && response.IsSuccessfulWithContent);
        Assert.Equal(new Person("Ada", 36), response.Content);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("\"7\"", response.Headers?.ETag?.Tag);
        Assert.Equal("application/json", response.ContentHeaders?.ContentType?.MediaType);
        Assert.Null(response.Error);
        Assert.Same(response, await response.EnsureSuccessfulAsync());
        Assert.Same(response, await response.EnsureSuccessStatusCodeAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    public async Task A_success_may_have_no_content(string body)
    {
        ApiResponse<Person> response = await CallAsync(StubProvider.Json(body));
        Assert.True(response.IsSuccessful);
        Assert.False(response.HasContent || response.IsSuccessfulWithContent);
    }

    [Fact]
    public async Task A_refusal_is_returned_with_its_error()
    {
        ApiResponse<Person> response = await CallAsync(StubProvider.Json("""{"name":"no","age":1}""", HttpStatusCode.NotFound, ("X-Request-Id", "r1")));
        Assert.True(response.IsReceived);
        Assert.False(response.IsSuccessful || response.IsSuccessStatusCode || response.HasContent);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.True(response.HasResponseError(out ApiException? error));
        Assert.False(response.HasRequestError(out _));
        Assert.Equal("r1", error.RequestId);
        Assert.Equal(new Person("no", 1), error.GetContentAs<Person>());
        Assert.Same(error, await Assert.ThrowsAsync<ApiException>(response.EnsureSuccessfulAsync));
        Assert.Same(error, await Assert.ThrowsAsync<ApiException>(((IApiResponse)response).EnsureSuccessStatusCodeAsync));
    }

    [Fact]
    public async Task A_body_that_cannot_be_read_is_returned_with_its_error()
    {
        ApiResponse<Person> response = await CallAsync(StubProvider.Text("<html>", "text/html"));
        Assert.True(response.IsSuccessStatusCode);
        Assert.False(response.IsSuccessful);
        Assert.IsType<ApiContentException>(response.Error);
        Assert.Same(response, await response.EnsureSuccessStatusCodeAsync());
        await Assert.ThrowsAsync<ApiContentException>(response.EnsureSuccessfulAsync);
    }

    [Fact]
    public async Task A_response_that_never_came_is_returned_with_its_error()
    {
        StubProvider provider = new((_, _, _) => throw new HttpRequestException("No route."));
        ApiPipeline pipeline = Pipelines.Over(provider);
        ApiResponse<Person> response = await pipeline.SendForPersonAsync(ResponseReader.WithHead(pipeline.Format<Person>()));
        Assert.False(response.IsReceived || response.IsSuccessful);
        Assert.Null(response.StatusCode);
        Assert.True(response.HasRequestError(out ApiRequestException? error));
        Assert.False(response.HasResponseError(out _));
        Assert.Contains("got no response (No route)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_call_throws()
    {
        ApiPipeline pipeline = Pipelines.Answering(StubProvider.Json("{}"));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pipeline.SendAsync(ResponseReader.WithHead(pipeline.Format<Person>()), new CancellationToken(true)));
    }

    [Fact]
    public async Task A_rate_limited_call_is_returned_when_its_retries_are_used_up()
    {
        ApiResponse<Person> response = await CallAsync(StubProvider.Json("{}", HttpStatusCode.TooManyRequests, ("Retry-After", "1")));
        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.IsType<RateLimitedException>(response.Error);
    }

    [Fact]
    public async Task The_interface_has_the_same_answer()
    {
        ApiPipeline pipeline = Pipelines.Answering(StubProvider.Json("""{"name":"Ada","age":36}"""));
        IApiResponse<Person> response = await pipeline.SendForPersonAsync(ResponseReader.WithHeadAsInterface(pipeline.Format<Person>()));
        Assert.Equal("Ada", response.Content?.Name);
        Assert.Same(response, await response.EnsureSuccessfulAsync());
    }

    [Fact]
    public async Task Without_a_type_the_body_is_left_alone()
    {
        TrackedContent content = new("text/plain", "ab");
        using IApiResponse response = await Pipelines.Answering(content.Response(HttpStatusCode.Accepted)).SendAsync(ResponseReader.Head);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal(0, content.Read);
        Assert.True(content.IsDisposed);
    }

    [Fact]
    public async Task A_stream_lives_until_its_response_is_disposed()
    {
        TrackedContent content = new("text/plain", "ab");
        ApiResponse<Stream> response = await Pipelines.Answering(content.Response()).SendAsync(ResponseReader.WithHead(ResponseReader.Stream));
        Assert.False(content.IsDisposed);
        Assert.NotNull(response.Content);
        response.Dispose();
        Assert.True(content.IsDisposed);
    }

    [Fact]
    public async Task A_response_made_by_hand_fails_without_an_error_of_its_own()
    {
        using ApiResponse<Person> response = new(new(HttpStatusCode.BadGateway), null);
        ApiException error = await Assert.ThrowsAsync<ApiException>(response.EnsureSuccessStatusCodeAsync);
        Assert.Equal(HttpStatusCode.BadGateway, error.StatusCode);
        Assert.Equal("The response is no success: 502 (Bad Gateway).", error.Message);
    }

    private static async Task<ApiResponse<Person>> CallAsync(HttpResponseMessage answer)
    {
        ApiPipeline pipeline = Pipelines.Answering(answer);
        return await pipeline.SendForPersonAsync(ResponseReader.WithHead(pipeline.Format<Person>()));
    }
}
