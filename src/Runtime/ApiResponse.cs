using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http.Headers;

namespace RateGen;

/// <summary>The body of a response with its status and headers. A call that failed is returned as one too, with <see cref="Error"/>.</summary>
/// <typeparam name="T">The type of the body.</typeparam>
/// <remarks>
/// The members are those of Refit's <c>ApiResponse&lt;T&gt;</c>. What a method returns is received, or failed with an
/// <see cref="ApiException"/>: also one of a limit that refused the call. A cancelled call throws.
/// Disposing it disposes the response, which matters when <typeparamref name="T"/> is a stream.
/// </remarks>
/// <param name="response">The response, or null when none was received.</param>
/// <param name="content">What the body was read as.</param>
/// <param name="error">Why the call failed, or null.</param>
public sealed class ApiResponse<T>(HttpResponseMessage? response, T? content, ApiException? error = null) : IApiResponse<T>
{
    /// <inheritdoc/>
    public T? Content { get; } = content;

    /// <inheritdoc/>
    public ApiException? Error { get; } = error;

    /// <inheritdoc/>
    [MemberNotNullWhen(true, nameof(Content))]
    public bool HasContent => Content is not null;

    /// <inheritdoc/>
    [MemberNotNullWhen(true, nameof(Content))]
    public bool IsSuccessfulWithContent => IsSuccessful && HasContent;

    /// <inheritdoc/>
    [MemberNotNullWhen(true, nameof(StatusCode), nameof(Headers), nameof(ContentHeaders), nameof(Version), nameof(RequestMessage))]
    public bool IsReceived => response is not null;

    /// <inheritdoc/>
    [MemberNotNullWhen(true, nameof(StatusCode), nameof(Headers), nameof(ContentHeaders), nameof(Version))]
    public bool IsSuccessStatusCode => response is { IsSuccessStatusCode: true };

    /// <inheritdoc/>
    [MemberNotNullWhen(true, nameof(StatusCode), nameof(Headers), nameof(ContentHeaders), nameof(Version))]
    public bool IsSuccessful => IsSuccessStatusCode && Error is null;

    /// <inheritdoc/>
    public HttpStatusCode? StatusCode => response?.StatusCode;

    /// <inheritdoc/>
    public string? ReasonPhrase => response?.ReasonPhrase;

    /// <inheritdoc/>
    public HttpResponseHeaders? Headers => response?.Headers;

    /// <inheritdoc/>
    public HttpContentHeaders? ContentHeaders => response?.Content.Headers;

    /// <inheritdoc/>
    public HttpRequestMessage? RequestMessage => response?.RequestMessage;

    /// <inheritdoc/>
    public Version? Version => response?.Version;

    /// <summary>This response, when its status is a success.</summary>
    /// <exception cref="ApiException">It is not.</exception>
    public Task<ApiResponse<T>> EnsureSuccessStatusCodeAsync()
        => IsSuccessStatusCode ? Task.FromResult(this) : Task.FromException<ApiResponse<T>>(Failure());

    /// <summary>This response, when its status is a success and its body was read.</summary>
    /// <exception cref="ApiException">It is not.</exception>
    public Task<ApiResponse<T>> EnsureSuccessfulAsync()
        => IsSuccessful ? Task.FromResult(this) : Task.FromException<ApiResponse<T>>(Failure());

    /// <inheritdoc/>
    public bool HasRequestError([NotNullWhen(true)] out ApiRequestException? error) => (error = Error as ApiRequestException) is not null;

    /// <inheritdoc/>
    public bool HasResponseError([NotNullWhen(true)] out ApiException? error) => (error = IsReceived ? Error : null) is not null;

    /// <summary>Disposes the response.</summary>
    public void Dispose() => response?.Dispose();

    // A response that a test made without an error.
    private ApiException Failure() => Error ?? new ApiException($"The response is no success: {(int?)StatusCode} ({ReasonPhrase}).") { StatusCode = StatusCode };
}
