using System.Net;
using RateGen.Http;
using RateGen.Limiting;

namespace RateGen.Runtime.Tests.Http;

/// <summary>What a client does with a connection pool of its own, over real sockets.</summary>
public sealed class ConnectionPoolTests
{
    private const string Ada = """{"name":"Ada","age":36}""";

    [Fact]
    public void Its_handler_repeats_as_little_as_it_can()
    {
        using SocketsHttpHandler handler = ConnectionPool.CreateHandler();
        Assert.False(handler.AllowAutoRedirect);
        Assert.Equal(TimeSpan.FromSeconds(15), handler.PooledConnectionIdleTimeout);
        Assert.NotEqual(Timeout.InfiniteTimeSpan, handler.PooledConnectionLifetime);
        Assert.Equal(DecompressionMethods.All, handler.AutomaticDecompression);
    }

    [Fact]
    public async Task A_call_is_answered()
    {
        using LoopbackServer server = new($"HTTP/1.1 200 OK\nContent-Type: application/json\nContent-Length: {Ada.Length}\nConnection: close\n\n{Ada}");
        Assert.Equal(new Person("Ada", 36), await Api(server.Address).GetAsync("1"));
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\nContent-Type: application/json\nContent-Length: 500\n\n{\"name\":\"A", "cut off")]
    [InlineData("HTTP/1.1 200 OK\nContent-Type: application/json\nTransfer-Encoding: chunked\n\n5\n{\"nam", "cut off")]
    [InlineData("HTTP/1.1 200 OK\nContent-Type: application/json\nContent-Encoding: gzip\nContent-Length: 9\n\nnot gzip!", "cut off")]
    [InlineData("HTTP/1.1 200 OK\nContent-Length: 0\n\n", "is nothing")]
    [InlineData("HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Length: 6\n\n<html>", "<html>")]
    public async Task A_broken_body_is_a_typed_error(string answer, string text)
    {
        using LoopbackServer server = new(answer);
        ApiContentException exception = await Assert.ThrowsAsync<ApiContentException>(() => Api(server.Address).GetAsync("1"));
        Assert.Contains(text, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pool_follows_no_redirect()
    {
        using LoopbackServer server = new("HTTP/1.1 302 Found\nLocation: /elsewhere\nContent-Length: 0\nConnection: close\n\n");
        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => Api(server.Address, maxRedirects: 0).GetAsync("1"));
        Assert.Contains("/elsewhere", exception.Message, StringComparison.Ordinal);
        Assert.Equal(1, server.Answers); // Whoever followed would have asked again, without a permit.
    }

    [Fact]
    public async Task A_refused_connection_gives_its_permit_back()
    {
        LoopbackServer server = new("");
        server.Dispose();
        PeopleClient api = Api(server.Address);
        await Assert.ThrowsAsync<ApiRequestException>(() => api.GetAsync("1"));
        AssertFree(api);
    }

    [Fact]
    public async Task An_unknown_host_gives_its_permit_back()
    {
        PeopleClient api = Api(new("http://no-such-host.invalid"));
        await Assert.ThrowsAsync<ApiRequestException>(() => api.GetAsync("1"));
        AssertFree(api);
    }

    private static void AssertFree(PeopleClient api)
    {
        LimitSnapshot limit = Assert.Single(api.Limits.Snapshot());
        Assert.Equal((0, 1), (limit.InFlight, limit.Available));
    }

    private static PeopleClient Api(Uri address, int maxRedirects = 10) => new(null, new() { BaseAddress = address, MaxRedirects = maxRedirects }, PeopleClient.Declaration(
        limits: [new RateLimitOptions { Permits = 1, Window = TimeSpan.FromSeconds(9), Scope = RateScope.Client }]));
}
