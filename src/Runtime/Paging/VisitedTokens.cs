using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace RateGen.Paging;

/// <summary>The tokens of the pages that were asked for, as hashes: tokens can be long and pages many.</summary>
internal sealed class VisitedTokens
{
    private readonly HashSet<UInt128> _hashes = [];

    /// <summary>Remembers a token.</summary>
    /// <returns>False when it was there before. No token, or an empty one, is the first page and always new.</returns>
    public bool Add(string? token)
    {
        if (string.IsNullOrEmpty(token))
        {
            return true;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(token.AsSpan()), hash);
        return _hashes.Add(MemoryMarshal.Read<UInt128>(hash));
    }
}
