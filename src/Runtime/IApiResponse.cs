using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http.Headers;

namespace RateGen;

/// <summary>The status and headers of a response, or why there is none.</summary>
public interface IApiResponse : IDisposable
{
    /// <summary>Why the call failed; null when it did not.</summary>
    ApiException? Error { get; }

    /// <summary>Whether a response was received, be it a success or not.</summary>
    [MemberNotNullWhen(true, nameof(StatusCode), nameof(Headers), nameof(ContentHeaders), nameof(Version), nameof(RequestMessage))]
    bool IsReceived { get; }

    /// <summary>Whether the status is from 200 to 299.</summary>
    bool IsSuccessStatusCode { get; }

    /// <summary>Whether the status is from 200 to 299 and the body was read.</summary>
    bool IsSuccessful { get; }

    /// <summary>The status; null when no response was received.</summary>
    HttpStatusCode? StatusCode { get; }

    /// <summary>The reason that stands beside the status, or null.</summary>
    string? ReasonPhrase { get; }

    /// <summary>The headers; null when no response was received.</summary>
    HttpResponseHeaders? Headers { get; }

    /// <summary>The headers of the body; null when no response was received.</summary>
    HttpContentHeaders? ContentHeaders { get; }

    /// <summary>The request that was answered; null when no response was received. Its headers hold the API key.</summary>
    HttpRequestMessage? RequestMessage { get; }

    /// <summary>The version of HTTP; null when no response was received.</summary>
    Version? Version { get; }

    /// <summary>Whether the call failed before a response was received.</summary>
    /// <param name="error">How.</param>
    bool HasRequestError([NotNullWhen(true)] out ApiRequestException? error);

    /// <summary>Whether a response was received that is an error or could not be read.</summary>
    /// <param name="error">What it says.</param>
    bool HasResponseError([NotNullWhen(true)] out ApiException? error);
}
