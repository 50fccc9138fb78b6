using System.Net;
using RateGen.CompilerServices;

namespace RateGen.Http;

/// <summary>Decides what a response means: its status first, then what the declaration says of its body.</summary>
internal static class Classifier
{
    private const int TooManyRequests = (int)HttpStatusCode.TooManyRequests;

    /// <summary>The class of a response.</summary>
    /// <param name="client">What the interface declares.</param>
    /// <param name="status">The status of the response.</param>
    /// <param name="body">The beginning of the body, as UTF-8.</param>
    /// <param name="exhausted">The declaration that claims the response, when it means "used up".</param>
    public static ResponseClass Classify(ClientDeclaration client, HttpStatusCode status, ReadOnlySpan<byte> body, out ExhaustedDeclaration? exhausted)
    {
        int code = (int)status;
        exhausted = null;
        if (code is >= 200 and <= 299)
        {
            return ResponseClass.Success;
        }

        // Who names a condition is asked first; who names none takes what is left.
        return Ask(client, code, body, conditional: true, out exhausted)
            ?? Ask(client, code, body, conditional: false, out exhausted)
            ?? OfStatus(code);
    }

    private static ResponseClass? Ask(ClientDeclaration client, int code, ReadOnlySpan<byte> body, bool conditional, out ExhaustedDeclaration? exhausted)
    {
        foreach (ExhaustedDeclaration candidate in client.Exhausted)
        {
            if (candidate.Status == code && Claims(candidate.When, body, conditional))
            {
                exhausted = candidate;
                return candidate.Quota is null ? ResponseClass.Refused : ResponseClass.QuotaExhausted;
            }
        }

        exhausted = null;
        return code == TooManyRequests && client.Retry is { } retry && Claims(retry.When, body, conditional) ? ResponseClass.RateLimited : null;
    }

    private static bool Claims(BodyCondition? when, ReadOnlySpan<byte> body, bool conditional)
        => conditional ? when is not null && JsonBody.Holds(when, body) : when is null;

    private static ResponseClass OfStatus(int code) => code switch
    {
        408 or 500 or 502 or 503 or 504 => ResponseClass.Transient,
        _ => ResponseClass.Permanent,
    };
}
