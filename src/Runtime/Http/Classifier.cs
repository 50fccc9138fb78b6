using System.Net;
using RateGen.CompilerServices;

namespace RateGen.Http;

/// <summary>Decides what a response means: its status first, then what the declaration says of its headers and its body. See docs/retries.md.</summary>
internal static class Classifier
{
    /// <summary>The class of a response.</summary>
    /// <param name="client">What the interface declares.</param>
    /// <param name="operation">What the method declares.</param>
    /// <param name="response">The response.</param>
    /// <param name="body">The beginning of its body, as UTF-8.</param>
    public static Classification Classify(ClientDeclaration client, Operation operation, HttpResponseMessage response, ReadOnlySpan<byte> body)
    {
        if (response.IsSuccessStatusCode)
        {
            return new(ResponseClass.Success);
        }

        // Who names a condition is asked first; who names none takes what is left.
        return Ask(client, operation, response, body, conditional: true)
            ?? Ask(client, operation, response, body, conditional: false)
            ?? new(OfStatus(operation.Transient ?? client.Transient, (int)response.StatusCode));
    }

    private static Classification? Ask(ClientDeclaration client, Operation operation, HttpResponseMessage response, ReadOnlySpan<byte> body, bool conditional)
    {
        int status = (int)response.StatusCode;
        foreach (ExhaustedDeclaration candidate in operation.Exhausted ?? client.Exhausted)
        {
            if (candidate.Status == status && Claims(candidate.When, candidate.WhenHeader, response, body, conditional))
            {
                return new(candidate.Quota is null ? ResponseClass.Refused : ResponseClass.QuotaExhausted, Exhausted: candidate);
            }
        }

        foreach (RetryDeclaration candidate in operation.Retry ?? client.Retry)
        {
            if (candidate.Status == status && Claims(candidate.When, candidate.WhenHeader, response, body, conditional))
            {
                return new(ResponseClass.RateLimited, Retry: candidate);
            }
        }

        return null;
    }

    private static bool Claims(BodyCondition? when, HeaderCondition? whenHeader, HttpResponseMessage response, ReadOnlySpan<byte> body, bool conditional)
        => conditional == (when is not null || whenHeader is not null)
            && (whenHeader is null || HeaderValues.Holds(whenHeader, response))
            && (when is null || JsonBody.Holds(when, body));

    private static ResponseClass OfStatus(TransientDeclaration? transient, int status) => (HttpStatusCode)status switch
    {
        HttpStatusCode.RequestTimeout or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout
            => ResponseClass.Transient,
        _ => transient is not null && transient.Statuses.AsSpan().Contains(status) ? ResponseClass.Transient : ResponseClass.Permanent,
    };
}
