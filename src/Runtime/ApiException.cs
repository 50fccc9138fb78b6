using System.Net;
using System.Net.Http.Headers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using RateGen.Http;
using RateGen.Serialization;

namespace RateGen;

/// <summary>A call failed: the provider answered with an error, or a limit of the client refused it.</summary>
/// <remarks>
/// What is shown and kept tells no secret of the request, whoever repeats it: the API key and the credentials of its headers are left out of <see cref="RequestUri"/> and blotted out of
/// <see cref="Content"/>, <see cref="Headers"/> and <see cref="Exception.InnerException"/>. Arguments in the route or the query are shown, as far as <see cref="ApiClientOptions.Redact"/> leaves them.
/// </remarks>
public class ApiException : Exception
{
    private readonly BodyFormats? _formats;

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened, where, and how to mend it.</param>
    /// <param name="innerException">What caused it, or null.</param>
    public ApiException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>Creates an exception of a type of one's own from what is known of a failure: see <see cref="ThrowsOnAttribute"/>.</summary>
    /// <param name="failure">The failure; it becomes the inner exception.</param>
    public ApiException(ApiException failure)
        : this(NotNull(failure).Message, failure, failure)
    {
    }

    /// <summary>Tells of a failure what is known of it, in an exception of another type.</summary>
    private protected ApiException(string message, Exception? innerException, ApiException? failure)
        : this(message, innerException)
    {
        StatusCode = failure?.StatusCode;
        ReasonPhrase = failure?.ReasonPhrase;
        Method = failure?.Method;
        RequestUri = failure?.RequestUri;
        Headers = failure?.Headers;
        ContentHeaders = failure?.ContentHeaders;
        Content = failure?.Content;
        RequestId = failure?.RequestId;
        Attempts = failure?.Attempts ?? 0;
        _formats = failure?._formats;
    }

    internal ApiException(string message, Exchange exchange, Exception? innerException = null)
        : this(message, exchange.Cause(innerException))
    {
        StatusCode = exchange.Response.StatusCode;
        ReasonPhrase = exchange.ReasonPhrase;
        Method = exchange.Method;
        RequestUri = exchange.RequestUri;
        Headers = exchange.Headers;
        ContentHeaders = exchange.ContentHeaders;
        Content = exchange.Content;
        RequestId = Http.RequestId.Of(exchange.Headers);
        Attempts = exchange.Attempts;
        Response = exchange.Response;
        Body = exchange.Body;
        _formats = exchange.Formats;
    }

    /// <summary>The status of the response, or null when there was none.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>The reason that stands beside the status, or null.</summary>
    public string? ReasonPhrase { get; init; }

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

    /// <summary>Whether there is a body that is more than white space.</summary>
    [MemberNotNullWhen(true, nameof(Content))]
    public bool HasContent => !string.IsNullOrWhiteSpace(Content);

    /// <summary>The body as RFC 9457 describes it; null when its content type is not <c>application/problem+json</c> or it is no such JSON.</summary>
    public ProblemDetails? Problem => ProblemJson.Of(this);

    /// <summary>What the provider calls this request, for its support: <c>X-Request-Id</c> or a header like it; null when there is none.</summary>
    public string? RequestId { get; init; }

    /// <summary>How many requests were sent for the call.</summary>
    public int Attempts { get; init; }

    /// <summary>The response, which is read and disposed; null when there was none.</summary>
    internal HttpResponseMessage? Response { get; }

    /// <summary>The beginning of its body.</summary>
    internal byte[]? Body { get; }

    /// <summary>Reads <see cref="Content"/> as JSON.</summary>
    /// <typeparam name="T">The type of the error body.</typeparam>
    /// <param name="type">How to read it, from a <c>JsonSerializerContext</c>.</param>
    /// <returns>The error body, or the default value when there is none or it is not such JSON.</returns>
    public T? GetContentAs<T>(JsonTypeInfo<T> type) => TryGetContentAs(type, out T? content) ? content : default;

    /// <summary>Reads <see cref="Content"/> as JSON.</summary>
    /// <typeparam name="T">The type of the error body.</typeparam>
    /// <param name="type">How to read it, from a <c>JsonSerializerContext</c>.</param>
    /// <param name="content">The error body; not null when it could be read.</param>
    /// <returns>Whether it could be read.</returns>
    public bool TryGetContentAs<T>(JsonTypeInfo<T> type, [NotNullWhen(true)] out T? content)
    {
        ArgumentNullException.ThrowIfNull(type);
        return TryRead(new JsonFormat<T>(type), out content);
    }

    /// <summary>Reads <see cref="Content"/> as the client reads its responses.</summary>
    /// <typeparam name="T">The type of the error body, which the client's JSON context must know.</typeparam>
    /// <returns>The error body, or the default value when there is none or it is of another form.</returns>
    /// <exception cref="InvalidOperationException">The client's JSON does not know the type.</exception>
    public T? GetContentAs<T>() => TryGetContentAs(out T? content) ? content : default;

    /// <summary>Reads <see cref="Content"/> as the client reads its responses.</summary>
    /// <typeparam name="T">The type of the error body, which the client's JSON context must know.</typeparam>
    /// <param name="content">The error body; not null when it could be read.</param>
    /// <returns>Whether it could be read.</returns>
    /// <exception cref="InvalidOperationException">The client's JSON does not know the type.</exception>
    public bool TryGetContentAs<T>([NotNullWhen(true)] out T? content)
    {
        content = default;
        return _formats is not null && HasContent && TryRead(_formats.Of<T>(), out content);
    }

    /// <summary>The same as <see cref="GetContentAs{T}()"/>: the body is in memory already.</summary>
    /// <typeparam name="T">The type of the error body, which the client's JSON context must know.</typeparam>
    /// <returns>The error body, or the default value when there is none or it is of another form.</returns>
    /// <exception cref="InvalidOperationException">The client's JSON does not know the type.</exception>
    public ValueTask<T?> GetContentAsAsync<T>() => new(GetContentAs<T>());

    private bool TryRead<T>(CompilerServices.BodyFormat<T> format, [NotNullWhen(true)] out T? content)
    {
        content = default;
        return HasContent && format.TryRead(Content, out content) && content is not null;
    }

    private static ApiException NotNull(ApiException failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return failure;
    }
}
