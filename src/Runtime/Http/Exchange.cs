using System.Globalization;
using RateGen.CompilerServices;

namespace RateGen.Http;

/// <summary>One request and its response as exceptions tell them: without secrets.</summary>
internal sealed class Exchange
{
    private readonly string? _reason;

    public Exchange(ClientDeclaration client, ApiKey? key, in Call call, HttpResponseMessage response, string? content, int attempts)
    {
        Name = $"{client.Name}.{call.Operation.Name}";
        Method = call.Operation.Method;
        RequestUri = key?.WithoutKey(call.Address) ?? call.Address;
        Response = response;
        _reason = key is null ? response.ReasonPhrase : key.Redact(response.ReasonPhrase ?? "");
        Content = key is null || content is null ? content : key.Redact(content);
        Attempts = attempts;
        Location = response.Headers.Location is { } location ? Redirect.Target(RequestUri, location, key) : null;
    }

    /// <summary>The method as messages name it.</summary>
    public string Name { get; }

    public HttpMethod Method { get; }

    public Uri RequestUri { get; }

    public HttpResponseMessage Response { get; }

    public string? Content { get; }

    public int Attempts { get; }

    /// <summary>Where a redirect points, without its query; null when the response names nothing.</summary>
    public string? Location { get; }

    /// <summary>Who asked what and what came, as the beginning of a message.</summary>
    public string Describe()
        => string.Create(CultureInfo.InvariantCulture, $"{Name}: {Method} {Excerpt.Of(RequestUri.AbsoluteUri)} answered {(int)Response.StatusCode} ({_reason})");

    /// <summary>What the body is and how it begins.</summary>
    public string DescribeContent()
    {
        string type = Response.Content.Headers.ContentType?.MediaType ?? "no content type";
        return string.IsNullOrEmpty(Content) ? $"{type}, empty body" : $"{type}, beginning with: {Excerpt.Of(Content)}";
    }
}
