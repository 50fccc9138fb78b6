using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace RateGen.Integration.Tests.Surface;

/// <summary>A provider that fails in one way, and repeats in one form of escaping whatever it was told, wherever a response has a place for it.</summary>
internal sealed class EchoHandler(string way, string form, FakeTimeProvider clock) : HttpMessageHandler
{
    /// <summary>What the call "cancelled" is cancelled with.</summary>
    public CancellationTokenSource? Cancellation { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(CancellationToken.None);
        string told = $"{Uri.UnescapeDataString(request.RequestUri!.AbsoluteUri)} {string.Join(' ', request.Headers.NonValidated.Select(static header => $"{header.Key}: {header.Value}"))} {(body.Length == 0 ? "" : JsonDocument.Parse(body).RootElement.ToString())}";
        string echo = Escape(told);
        switch (way)
        {
            case "no connection":
                throw new HttpRequestException(HttpRequestError.ConnectionError, $"No route for {echo}", new IOException(echo));
            case "time-out":
                clock.Advance(TimeSpan.FromMinutes(5));
                await Task.Delay(Timeout.Infinite, cancellationToken);
                break;
            case "cancelled":
                await Cancellation!.CancelAsync();
                cancellationToken.ThrowIfCancellationRequested();
                break;
        }

        bool isEvents = request.RequestUri.AbsolutePath.EndsWith("/events", StringComparison.Ordinal);
        HttpResponseMessage response = Respond(told, echo, isEvents);
        response.RequestMessage = request;
        response.ReasonPhrase = echo;
        response.Headers.TryAddWithoutValidation("X-Echo", echo);
        response.Headers.TryAddWithoutValidation("X-Request-Id", echo);
        response.Headers.TryAddWithoutValidation("Set-Cookie", $"a={echo}");
        response.Headers.TryAddWithoutValidation("Location", way == "redirect nowhere" ? "https://[nowhere?" + Uri.EscapeDataString(told) : $"ftp://elsewhere.example/{Uri.EscapeDataString(told)}?{Uri.EscapeDataString(told)}");
        response.Content.Headers.TryAddWithoutValidation("Content-Disposition", echo);
        return response;
    }

    private HttpResponseMessage Respond(string told, string echo, bool isEvents) => way switch
    {
        "not json" => Content(HttpStatusCode.OK, $"{{\"{Member(echo)}\": \"{Member(echo)}\", \"items\": \"x\"}}"),
        "broken body" => new(HttpStatusCode.OK) { Content = new BreakingContent(echo) },
        "problem" => Content(HttpStatusCode.BadRequest, JsonSerializer.Serialize(new { title = told, detail = told, instance = told, errors = new Dictionary<string, string[]> { [told] = [told] } }), "application/problem+json"),
        "redirect" or "redirect nowhere" => Content(HttpStatusCode.Found, echo),
        "429" => Header(Content(HttpStatusCode.TooManyRequests, echo), "Retry-After", "1000"),
        "queue" => Header(Content(HttpStatusCode.TooManyRequests, echo), "Retry-After", "5"),
        _ => Content(int.TryParse(way, out int status) ? (HttpStatusCode)status : HttpStatusCode.BadRequest, isEvents ? echo : $"{{\"error\":\"{Member(echo)}\"}}"),
    };

    private static HttpResponseMessage Header(HttpResponseMessage response, string name, string value)
    {
        response.Headers.TryAddWithoutValidation(name, value);
        return response;
    }

    private static HttpResponseMessage Content(HttpStatusCode status, string body, string type = "application/json")
        => new(status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { { "Content-Type", type } } } };

    /// <summary>The echo between the quotes of JSON.</summary>
    private string Member(string echo) => form is "json" or "slashes" ? echo : JsonEncodedText.Encode(echo, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();

    private string Escape(string echo) => form switch
    {
        "json" => JsonEncodedText.Encode(echo).ToString(),
        "slashes" => JsonEncodedText.Encode(echo, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString().Replace("/", "\\/", StringComparison.Ordinal),
        "address" => Uri.EscapeDataString(echo),
        "form" => WebUtility.UrlEncode(echo),
        "html" => WebUtility.HtmlEncode(echo),
        _ => echo,
    };

    /// <summary>Breaks off with an exception that quotes what it was told.</summary>
    private sealed class BreakingContent(string echo) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new IOException(echo);

        protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromException<Stream>(new IOException(echo));

        protected override bool TryComputeLength(out long length) => (length = 0) > 0;
    }
}
