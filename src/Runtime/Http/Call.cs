using RateGen.CompilerServices;
using RateGen.Limiting;

namespace RateGen.Http;

/// <summary>What stays the same over all attempts of one call; a request is built from it for each.</summary>
/// <param name="operation">The method.</param>
/// <param name="limits">The limits of the method, for the arguments of the call.</param>
/// <param name="address">The full address, with the key when it travels in the query.</param>
/// <param name="body">The JSON body, or null for none.</param>
internal readonly struct Call(Operation operation, LimitSet limits, Uri address, byte[]? body)
{
    private const string ContentType = "application/json; charset=utf-8";

    public Operation Operation { get; } = operation;

    public LimitSet Limits { get; } = limits;

    public Uri Address { get; } = address;

    public HttpRequestMessage CreateRequest(ApiKey? key)
    {
        HttpRequestMessage request = new(Operation.Method, Address);
        key?.Authorize(request);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        }

        return request;
    }
}
