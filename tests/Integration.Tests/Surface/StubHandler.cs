namespace RateGen.Integration.Tests.Surface;

/// <summary>Keeps what it is asked, and answers with its path or never.</summary>
internal sealed class StubHandler(Func<HttpRequestMessage, bool>? answers = null) : HttpMessageHandler
{
    public List<HttpRequestMessage> Requests { get; } = [];

    public IEnumerable<string> Paths => Requests.Select(static request => request.RequestUri!.AbsolutePath);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        if (answers?.Invoke(request) == false)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }

        return new HttpResponseMessage { Content = new StringContent(request.RequestUri!.AbsolutePath) };
    }
}
