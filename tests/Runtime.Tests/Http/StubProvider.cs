using System.Net;
using System.Text;

namespace RateGen.Runtime.Tests.Http;

/// <summary>A provider in memory: answers the n-th request (from 0) and keeps what it was asked.</summary>
internal sealed class StubProvider(Func<HttpRequestMessage, int, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    private readonly Lock _lock = new();

    public StubProvider(Func<int, HttpResponseMessage> answer)
        : this((_, index, _) => Task.FromResult(answer(index)))
    {
    }

    public StubProvider(params HttpResponseMessage[] answers)
        : this(index => answers[Math.Min(index, answers.Length - 1)])
    {
    }

    public List<Asked> Requests { get; } = [];

    public Asked Single => Assert.Single(Requests);

    public static HttpResponseMessage Json(string body, HttpStatusCode status = HttpStatusCode.OK, params (string Name, string Value)[] headers)
        => Text(body, "application/json", status, headers);

    public static HttpResponseMessage Text(string body, string type, HttpStatusCode status = HttpStatusCode.OK, params (string Name, string Value)[] headers)
    {
        HttpResponseMessage response = new(status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        response.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        foreach ((string name, string value) in headers)
        {
            Assert.True(response.Headers.TryAddWithoutValidation(name, value));
        }

        return response;
    }

    public HttpClient Client() => new(this);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string? body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        int index;
        lock (_lock)
        {
            index = Requests.Count;
            Requests.Add(new(request, request.Method, request.RequestUri!.AbsoluteUri, body));
        }

        HttpResponseMessage response = await answer(request, index, cancellationToken);
        response.RequestMessage = request;
        return response;
    }
}

/// <summary>One request as the provider saw it.</summary>
internal sealed record Asked(HttpRequestMessage Message, HttpMethod Method, string Address, string? Body)
{
    public string? Header(string name) => Message.Headers.TryGetValues(name, out IEnumerable<string>? values) ? string.Join(",", values) : null;
}
