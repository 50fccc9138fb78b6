using System.Net;
using Microsoft.Extensions.Time.Testing;
using RateGen.CompilerServices;
using RateGen.Runtime.Tests.Http;
using RateGen.Runtime.Tests.Responses;

namespace RateGen.Runtime.Tests.Retrying;

/// <summary>Providers that answer errors with 200: the body says whether it is a success, where that is declared.</summary>
public sealed class SuccessTests
{
    [Theory]
    [InlineData("""{"ok":true,"name":"Ada","age":36}""")]
    [InlineData("""{"name":"Ada","age":36,"ok":true}""")]
    public async Task A_body_that_says_so_is_a_success_and_is_read_as_ever(string body)
    {
        using StubProvider provider = new(StubProvider.Json(body));
        Assert.Equal(new("Ada", 36), await Api(provider).GetAsync("1"));
    }

    [Theory]
    [InlineData("""{"ok":false,"error":"invalid_auth"}""")]
    [InlineData("""{"error":"invalid_auth"}""")]
    [InlineData("""{"ok":"yes"}""")]
    [InlineData("""{"ok":tr""")]
    [InlineData("<html>invalid_auth</html>")]
    [InlineData("")]
    public async Task Everything_else_is_a_failure_that_says_what_came_and_is_not_repeated(string body)
    {
        using StubProvider provider = new(_ => StubProvider.Json(body));
        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => Api(provider, transient: new()).GetAsync("1"));
        Assert.Equal((HttpStatusCode.OK, body), (exception.StatusCode, exception.Content));
        Assert.StartsWith("IPeopleApi.GetAsync: GET https://api.example.com/people/1 answered 200 (OK)", exception.Message, StringComparison.Ordinal);
        Assert.Contains("[Success] declares", exception.Message, StringComparison.Ordinal);
        Assert.Single(provider.Requests);
    }

    [Fact]
    public async Task What_fails_throws_what_is_declared_with_the_body()
    {
        using StubProvider provider = new(StubProvider.Json("""{"ok":false,"name":"nobody","age":0}"""));
        ApiException<Person> exception = await Assert.ThrowsAsync<ApiException<Person>>(() => Api(provider, throws: [new(null, static failure => new ApiException<Person>(failure))]).GetAsync("1"));
        Assert.Equal("nobody", exception.Error?.Name);
    }

    [Fact]
    public async Task A_204_has_no_body_to_ask()
    {
        using StubProvider provider = new(new HttpResponseMessage(HttpStatusCode.NoContent));
        await Api(provider).DeleteAsync("1");
        Assert.Single(provider.Requests);
    }

    [Fact]
    public async Task A_method_may_declare_its_own()
    {
        Operation<Person> operation = new() { Name = "GetAsync", Method = HttpMethod.Get, Route = "/", Success = new(["state"], ["done", "half"]) };
        using StubProvider provider = new(StubProvider.Json("""{"state":"half","name":"Ada","age":1}"""), StubProvider.Json("""{"state":"none","ok":true}"""));
        ApiPipeline pipeline = new(Declaration(), provider.Client(), new(), PeopleJson.Default);
        Assert.Equal("Ada", (await pipeline.SendAsync(operation, Pipelines.Request($"/"), pipeline.Format<Person>(), default)).Name);
        await Assert.ThrowsAsync<ApiException>(() => pipeline.SendAsync(operation, Pipelines.Request($"/"), pipeline.Format<Person>(), default));
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_asked_for_again_where_that_is_declared()
    {
        using StubProvider provider = new(static index => index == 0 ? new(HttpStatusCode.OK) { Content = new StreamContent(new BrokenStream()) } : StubProvider.Json("""{"ok":true,"name":"Ada","age":1}"""));
        Assert.Equal("Ada", (await Api(provider, transient: new() { DelaySeconds = 0, MaxDelaySeconds = 0 }).GetAsync("1")).Name);
        Assert.Equal(2, provider.Requests.Count);
    }

    private static PeopleClient Api(StubProvider provider, TransientDeclaration? transient = null, ThrowsDeclaration[]? throws = null)
        => new(provider.Client(), new() { TimeProvider = new FakeTimeProvider() }, Declaration(transient, throws));

    private static ClientDeclaration Declaration(TransientDeclaration? transient = null, ThrowsDeclaration[]? throws = null)
        => new() { Name = "IPeopleApi", BaseAddress = "https://api.example.com", Success = new(["ok"], ["true"]), Transient = transient, Throws = throws ?? [] };

    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("The connection was reset.");

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) => throw new IOException("The connection was reset.");
    }
}
