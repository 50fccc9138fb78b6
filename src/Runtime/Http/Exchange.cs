using System.Globalization;
using RateGen.Responses;
using RateGen.Serialization;

namespace RateGen.Http;

/// <summary>One request and its response as exceptions tell them: without secrets.</summary>
internal sealed class Exchange
{
    public Exchange(AnswerRules rules, Call call, HttpResponseMessage response, byte[]? body, int attempts)
    {
        ApiKey? key = call.Key;
        Redaction redaction = rules.Redaction;
        Name = $"{rules.Client.Name}.{call.Operation.Name}";
        Method = call.Method;
        RequestUri = redaction.Address(call.PublicAddress);
        Response = response;
        ReasonPhrase = redaction.Text(response.ReasonPhrase ?? "", key);
        Body = body;
        Content = body is null ? null : redaction.Text(TextEncoding.Decode(body, response.Content.Headers), key);
        Formats = rules.Formats;
        Attempts = attempts;
        Location = response.Headers.Location is { } location ? redaction.Text(Redirect.Target(call.Address, location, key), key: null) : null;
    }

    /// <summary>The method as messages name it.</summary>
    public string Name { get; }

    public HttpMethod Method { get; }

    public Uri RequestUri { get; }

    public HttpResponseMessage Response { get; }

    /// <summary>The reason beside the status, without the key.</summary>
    public string? ReasonPhrase { get; }

    /// <summary>The beginning of the body, or null when it was not read.</summary>
    public byte[]? Body { get; }

    /// <summary>The same as text, without the key.</summary>
    public string? Content { get; }

    /// <summary>How the body can be read.</summary>
    public BodyFormats Formats { get; }

    public int Attempts { get; }

    /// <summary>Where a redirect points, without its query; null when the response names nothing.</summary>
    public string? Location { get; }

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
