using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Compatibility.Harness;

/// <summary>Everything of a request that reaches the wire or a handler, as text that is equal exactly when the requests are.</summary>
internal sealed record Captured
{
    private static readonly JsonSerializerOptions s_json = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    public required string Method { get; init; }

    /// <summary>What the request line and the connection are made of: everything but the fragment, which is never sent.</summary>
    public required string Address { get; init; }

    public required string Version { get; init; }

    /// <summary>Name, colon, value; sorted by name, since the order of different names means nothing.</summary>
    public required string Headers { get; init; }

    /// <summary>The headers of the body with the length that would be declared, or null when there is no body.</summary>
    public required string? ContentHeaders { get; init; }

    public required string? Body { get; init; }

    /// <summary>What handlers find in the request's options, without what either library adds about itself.</summary>
    public required string Options { get; init; }

    public static async Task<Captured> OfAsync(HttpRequestMessage request)
    {
        string? contentHeaders = null;
        string? body = null;
        if (request.Content is { } content)
        {
            _ = content.Headers.ContentLength; // What decides between a length and chunks on the wire.
            contentHeaders = Describe(content.Headers);
            using MemoryStream bytes = new();
            await content.CopyToAsync(bytes);
            body = Readable(bytes.ToArray());
        }

        return new Captured
        {
            Method = request.Method.Method,
            Address = request.RequestUri is { IsAbsoluteUri: true } address ? address.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.Fragment, UriFormat.UriEscaped) : request.RequestUri?.OriginalString ?? "",
            Version = $"{request.Version} {request.VersionPolicy}",
            Headers = Describe(request.Headers),
            ContentHeaders = contentHeaders,
            Body = body,
            Options = string.Join('\n', request.Options
                .Where(option => !option.Key.StartsWith("Refit.", StringComparison.Ordinal) && !option.Key.StartsWith("RateGen.", StringComparison.Ordinal))
                .Select(option => $"{option.Key}={JsonSerializer.Serialize(option.Value, s_json)}")
                .Order(StringComparer.Ordinal)),
        };
    }

    private static string Describe(HttpHeaders headers)
        => string.Join('\n', headers.NonValidated
            .SelectMany(header => header.Value.Select(value => $"{header.Key}: {value}"))
            .Order(StringComparer.Ordinal));

    /// <summary>Text as it is, other bytes as escapes: one to one.</summary>
    private static string Readable(byte[] bytes)
    {
        string text = Encoding.UTF8.GetString(bytes);
        return Encoding.UTF8.GetBytes(text).AsSpan().SequenceEqual(bytes) ? text : "bytes " + Convert.ToHexString(bytes);
    }
}
