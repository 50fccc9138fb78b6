namespace RateGen.Integration.Tests.Surface;

/// <summary><see cref="ApiClientOptions.DescribeRequests"/>: what a handler learns of the call that it serves.</summary>
public sealed class RequestOptionsTests
{
    [Fact]
    public async Task A_handler_finds_interface_method_and_route_template()
    {
        HttpRequestMessage request = await SendAsync(new() { DescribeRequests = true });
        Assert.True(request.Options.TryGetValue(ApiRequestOptions.InterfaceType, out Type? type));
        Assert.Equal(typeof(ISurfaceApi), type);
        Assert.True(request.Options.TryGetValue(ApiRequestOptions.MethodName, out string? method));
        Assert.Equal("GetAsync", method);
        Assert.True(request.Options.TryGetValue(ApiRequestOptions.RelativePathTemplate, out string? template));
        Assert.Equal("/items/{id}", template);
    }

    [Fact]
    public async Task Requests_carry_nothing_that_was_not_asked_for() => Assert.Empty((await SendAsync(new())).Options);

    private static async Task<HttpRequestMessage> SendAsync(ApiClientOptions options)
    {
        StubHandler handler = new();
        await ISurfaceApi.Create(new HttpClient(handler), options).GetAsync("7", cancellationToken: TestContext.Current.CancellationToken);
        return Assert.Single(handler.Requests);
    }
}
