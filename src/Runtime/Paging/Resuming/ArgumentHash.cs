using System.Security.Cryptography;
using System.Text;
using RateGen.Requests;

namespace RateGen.Paging.Resuming;

/// <summary>The hash of what a call sends whatever the page: verb, address, the headers that its arguments give, and the body. No argument can be read out of it.</summary>
internal static class ArgumentHash
{
    public const int Length = 16;

    /// <summary>Headers that say who calls, or which call it is, but not what is asked for: they are renewed while a job rests.</summary>
    private static readonly HashSet<string> s_renewed = new(StringComparer.OrdinalIgnoreCase)
    {
        "Authorization", "Baggage", "Cookie", "Correlation-Id", "Date", "Idempotency-Key", "Proxy-Authorization", "Request-Id", "Traceparent", "Tracestate", "User-Agent",
        "X-Correlation-Id", "X-Request-Id",
    };

    /// <param name="method">The verb.</param>
    /// <param name="address">The path and the query, without the base address.</param>
    /// <param name="last">The headers and the body; the last of a chain, or null.</param>
    /// <param name="key">What keeps the arguments from being guessed out of the hash, or null.</param>
    public static byte[] Of(HttpMethod method, ReadOnlySpan<char> address, RequestPart? last, byte[]? key)
    {
        using IncrementalHash hash = key is null ? IncrementalHash.CreateHash(HashAlgorithmName.SHA256) : IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hash.AppendData(Encoding.UTF8.GetBytes($"{method} {address}\n"));
        foreach (string line in Headers(last).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(line));
        }

        hash.AppendData(RequestPart.BytesOf(last));
        return hash.GetHashAndReset()[..Length];
    }

    private static IEnumerable<string> Headers(RequestPart? last)
    {
        for (RequestPart? part = last; part is not null; part = part.Before)
        {
            if (part is HeaderPart header && !s_renewed.Contains(header.Name))
            {
                yield return $"{header.Name.ToUpperInvariant()}{(header.Value is null ? " removed" : $": {header.Value}")}\n";
            }
        }
    }
}
