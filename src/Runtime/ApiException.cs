using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using RateGen.Http;

namespace RateGen;

/// <summary>A call failed: the provider answered with an error, or a limit of the client refused it.</summary>
/// <remarks>What is shown and kept holds no secret: the API key is left out of <see cref="RequestUri"/> and blotted out of <see cref="Content"/>.</remarks>
public class ApiException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened, where, and how to mend it.</param>
    /// <param name="innerException">What caused it, or null.</param>
    public ApiException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal ApiException(string message, Exchange exchange, Exception? innerException = null)
        : this(message, innerException)
    {
        StatusCode = exchange.Response.StatusCode;
        Method = exchange.Method;
        RequestUri = exchange.RequestUri;
        Headers = exchange.Response.Headers;
        ContentHeaders = exchange.Response.Content.Headers;
        Content = exchange.Content;
        RequestId = Http.RequestId.Of(exchange.Response);
        Attempts = exchange.Attempts;
    }

    /// <summary>The status of the response, or null when there was none.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>The verb of the request, or null when there was none.</summary>
    public HttpMethod? Method { get; init; }

    /// <summary>The address of the request, without secrets; null when there was none.</summary>
    public Uri? RequestUri { get; init; }

    /// <summary>The headers of the response, or null when there was none.</summary>
    public HttpResponseHeaders? Headers { get; init; }

    /// <summary>The headers of the response's content, or null when there was none.</summary>
    public HttpContentHeaders? ContentHeaders { get; init; }

    /// <summary>The body of the response as text, at most its first 64 KB; null when there was none.</summary>
    public string? Content { get; init; }

    /// <summary>What the provider calls this request, for its support: <c>X-Request-Id</c> or a header like it; null when there is none.</summary>
    public string? RequestId { get; init; }

    /// <summary>How many requests were sent for the call.</summary>
    public int Attempts { get; init; }

    /// <summary>Reads <see cref="Content"/> as JSON.</summary>
    /// <typeparam name="T">The type of the error body.</typeparam>
    /// <param name="type">How to read it, from a <c>JsonSerializerContext</c>.</param>
    /// <returns>The error body, or the default value when there is none or it is not such JSON.</returns>
    public T? GetContentAs<T>(JsonTypeInfo<T> type)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (string.IsNullOrEmpty(Content))
        {
            return default;
        }

        try
        {
            return JsonSerializer.Deserialize(Content, type);
        }
        catch (JsonException)
        {
            return default; // An error page of a gateway is no reason for a second exception.
        }
    }
}
