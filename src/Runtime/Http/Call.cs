using RateGen.CompilerServices;
using RateGen.Limiting;
using RateGen.Requests;

namespace RateGen.Http;

/// <summary>What stays the same over all attempts of one call; a request is built from it for each.</summary>
/// <param name="operation">The method.</param>
/// <param name="key">The API key, or null.</param>
/// <param name="limits">The limits of the method, for the arguments of the call.</param>
/// <param name="address">The full address, with the key when it travels in the query.</param>
/// <param name="parts">The body, headers and properties; the last of a chain, or null for none.</param>
internal readonly struct Call(Operation operation, ApiKey? key, LimitSet limits, Uri address, RequestPart? parts)
{
    public Operation Operation { get; } = operation;

    public ApiKey? Key { get; } = key;

    public LimitSet Limits { get; } = limits;

    public Uri Address { get; } = address;

    /// <summary>Whether the request can be built a second time: not when its body is a stream that is read once.</summary>
    public bool IsReplayable => RequestPart.AreReplayable(parts);

    /// <summary>A message of its own for one attempt.</summary>
    /// <param name="httpClient">Whose defaults hold, as for the requests that it builds itself.</param>
    public HttpRequestMessage CreateRequest(HttpClient httpClient)
    {
        HttpRequestMessage request = new(Operation.Method, Address) { Version = httpClient.DefaultRequestVersion, VersionPolicy = httpClient.DefaultVersionPolicy };
        RequestPart.ApplyAll(parts, request);
        Key?.Authorize(request);
        return request;
    }
}
