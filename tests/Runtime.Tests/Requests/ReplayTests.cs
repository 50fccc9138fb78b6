using System.Net;
using System.Text;
using RateGen.CompilerServices;
using RateGen.Runtime.Tests.Http;
using RateGen.Runtime.Tests.Responses;

namespace RateGen.Runtime.Tests.Requests;

/// <summary>Bodies under retries and redirects: what can be read again is sent again as it was; what cannot is not, and the caller is told why.</summary>
public sealed class ReplayTests
{
    private const string Text = "the body";

    private static readonly Operation s_put = new() { Name = "PutAsync", Method = HttpMethod.Put, Route = "/b", IsIdempotent = true };

    /// <summary>Bodies that can be sent twice.</summary>
    public static TheoryData<string> Replayable => ["text", "bytes", "content", "seekable stream", "buffered stream", "parts", "file"];

    /// <summary>Bodies that are read once.</summary>
    public static TheoryData<string> Once => ["stream", "stream content", "part of a stream", "part that is a stream content"];

    [Theory]
    [MemberData(nameof(Replayable))]
    public async Task A_body_that_can_be_read_again_is_sent_again(string kind)
    {
        using StubProvider provider = new(Refusal(HttpStatusCode.TooManyRequests), Refusal(HttpStatusCode.ServiceUnavailable), Moved(), StubProvider.Json("{}"));
        await SendAsync(provider, kind);
        Assert.Equal(4, provider.Requests.Count);
        Assert.Contains(Text, provider.Requests[0].Body, StringComparison.Ordinal);
        Assert.Single(provider.Requests.Select(static asked => asked.Body).Distinct());
    }

    [Theory]
    [MemberData(nameof(Once))]
    public async Task A_429_of_a_body_that_is_spent_says_so(string kind)
    {
        using StubProvider provider = new(Refusal(HttpStatusCode.TooManyRequests));
        RateLimitedException error = await Assert.ThrowsAsync<RateLimitedException>(() => SendAsync(provider, kind));
        Assert.Contains("its body was read while it was sent and cannot be read again", error.Message, StringComparison.Ordinal);
        Assert.Equal(Text, Unwrapped(provider.Single.Body!));
    }

    [Theory]
    [MemberData(nameof(Once))]
    public async Task A_fault_of_a_body_that_is_spent_says_so(string kind)
    {
        using StubProvider provider = new(Refusal(HttpStatusCode.ServiceUnavailable));
        ApiException error = await Assert.ThrowsAsync<ApiException>(() => SendAsync(provider, kind));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, error.StatusCode);
        Assert.Contains("body", error.Message, StringComparison.Ordinal);
        Assert.Single(provider.Requests);
    }

    [Theory]
    [MemberData(nameof(Once))]
    public async Task A_redirect_that_needs_the_body_again_is_not_followed(string kind)
    {
        using StubProvider provider = new(Moved());
        ApiException error = await Assert.ThrowsAsync<ApiException>(() => SendAsync(provider, kind));
        Assert.Contains("it needs the body again, which can be read only once", error.Message, StringComparison.Ordinal);
        Assert.Single(provider.Requests);
    }

    [Fact]
    public async Task A_stream_is_sent_from_where_it_stood_and_stays_open()
    {
        MemoryStream stream = new(Encoding.UTF8.GetBytes("skipped " + Text)) { Position = 8 };
        using StubProvider provider = new(Refusal(HttpStatusCode.TooManyRequests), StubProvider.Json("{}"));
        await Pipeline(provider).SendAsync(s_put, Pipelines.Request($"/b").Body(stream), default);
        Assert.Equal([Text, Text], provider.Requests.Select(static asked => asked.Body));
        Assert.True(stream.CanRead);
    }

    private static Task SendAsync(StubProvider provider, string kind)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Text);
        ApiPipeline pipeline = Pipeline(provider);
        return kind switch
        {
            "text" => pipeline.SendAsync(s_put, Pipelines.Request($"/b").Body(Text), default),
            "bytes" => pipeline.SendAsync(s_put, Pipelines.Request($"/b").Body(bytes), default),
            "content" => pipeline.SendAsync(s_put, Pipelines.Request($"/b").Body(new StringContent(Text)), default),
            "seekable stream" => pipeline.SendAsync(s_put, Pipelines.Request($"/b").Body(new MemoryStream(bytes)), default),
            "buffered stream" => pipeline.SendAsync(s_put, Pipelines.Request($"/b").BufferedBody(new OneWay(bytes)), default),
            "parts" => pipeline.SendAsync(s_put, Pipelines.Request($"/b").Multipart("x").Part("a", Text).Part("b", new StreamPart(new MemoryStream(bytes), "b.txt")), default),
            "file" => pipeline.SendAsync(s_put, Pipelines.Request($"/b").Multipart("x").Part("a", new FileInfoPart(File(), "a.txt")), default),
            "stream" => pipeline.SendAsync(s_put, Pipelines.Request($"/b").Body(new OneWay(bytes)), default),
            "stream content" => pipeline.SendAsync(s_put, Pipelines.Request($"/b").Body(new StreamContent(new OneWay(bytes))), default),
            "part of a stream" => pipeline.SendAsync(s_put, Pipelines.Request($"/b").Multipart("x").Part("a", new StreamPart(new OneWay(bytes), "a.txt")), default),
            _ => pipeline.SendAsync(s_put, Pipelines.Request($"/b").Multipart("x").Part(new StreamContent(new OneWay(bytes))), default),
        };
    }

    private static FileInfo File()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "replayed.txt");
        System.IO.File.WriteAllText(path, Text);
        return new(path);
    }

    /// <summary>The text of the one part, or of the body itself.</summary>
    private static string Unwrapped(string body) => body.Split("\r\n\r\n")[^1].Split("\r\n")[0];

    private static HttpResponseMessage Refusal(HttpStatusCode status) => StubProvider.Json("{}", status, ("Retry-After", "0"));

    private static HttpResponseMessage Moved() => StubProvider.Json("{}", HttpStatusCode.TemporaryRedirect, ("Location", "/elsewhere"));

    private static ApiPipeline Pipeline(StubProvider provider)
        => Pipelines.Over(provider, new() { TimeProvider = new OwnClock() }, PeopleClient.Declaration(retry: new() { PauseSeconds = 0.001 }, transient: new() { MaxRetries = 2, DelaySeconds = 0.001 }));

    /// <summary>Its own clock gives each call its own retry budget.</summary>
    private sealed class OwnClock : TimeProvider;

    private sealed class OneWay(byte[] bytes) : ReadOnlyStream
    {
        private int _position;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int length = Math.Min(buffer.Length, bytes.Length - _position);
            bytes.AsMemory(_position, length).CopyTo(buffer);
            _position += length;
            return new(length);
        }
    }
}
