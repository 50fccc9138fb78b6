using System.Globalization;
using System.Net.Http.Headers;
using RateGen.Responses;
using RateGen.Serialization;

namespace RateGen.Http;

/// <summary>One request and its response as exceptions tell them: without secrets.</summary>
internal sealed class Exchange
{
    private readonly Redaction _redaction;
    private readonly Secrets _secrets;

    public Exchange(AnswerRules rules, Call call, HttpResponseMessage response, byte[]? body, int attempts)
    {
        Redaction redaction = rules.Redaction;
        Secrets secrets = new(call, response.RequestMessage?.Headers);
        Name = $"{rules.Client.Name}.{call.Operation.Name}";
        Method = call.Method;
        RequestUri = redaction.Address(call.PublicAddress, secrets);
        Response = response;
        ReasonPhrase = redaction.Text(response.ReasonPhrase ?? "", secrets);
        Body = body;
        Content = body is null ? null : redaction.Text(TextEncoding.Decode(body, response.Content.Headers), secrets);
        Formats = rules.Formats;
        Attempts = attempts;
        Headers = redaction.Headers(response.Headers, static () => new HttpResponseMessage().Headers, secrets);
        ContentHeaders = redaction.Headers(response.Content.Headers, static () => new ByteArrayContent([]).Headers, secrets);
        _redaction = redaction;
        _secrets = secrets;
        Location = response.Headers.Location is { } location ? redaction.Text(Redirect.Target(call.Address, location), secrets) : null;
    }

    /// <summary>The method as messages name it.</summary>
    public string Name { get; }

    public HttpMethod Method { get; }

    public Uri RequestUri { get; }

    public HttpResponseMessage Response { get; }

    public HttpResponseHeaders Headers { get; }

    public HttpContentHeaders ContentHeaders { get; }

    /// <summary>The reason beside the status.</summary>
    public string? ReasonPhrase { get; }

    /// <summary>The beginning of the body, or null when it was not read.</summary>
    public byte[]? Body { get; }

    /// <summary>The same as text.</summary>
    public string? Content { get; }

    /// <summary>How the body can be read.</summary>
    public BodyFormats Formats { get; }

    public int Attempts { get; }

    /// <summary>Where a redirect points, without its query; null when the response names nothing.</summary>
    public string? Location { get; }

    /// <summary>What caused a failure, as it may be shown.</summary>
    public Exception? Cause(Exception? cause) => _redaction.Cause(cause, _secrets);

    /// <summary>Who asked what and what came, as the beginning of a message.</summary>
    public string Describe()
        => string.Create(CultureInfo.InvariantCulture, $"{Name}: {Method} {Excerpt.Of(RequestUri.AbsoluteUri)} answered {(int)Response.StatusCode} ({ReasonPhrase})");

    /// <summary>What the body is and how it begins.</summary>
    public string DescribeContent()
    {
        string type = Response.Content.Headers.ContentType?.MediaType ?? "no content type";
        return string.IsNullOrEmpty(Content) ? $"{type}, empty body" : $"{type}, beginning with: {Excerpt.Of(Content)}";
    }
}
