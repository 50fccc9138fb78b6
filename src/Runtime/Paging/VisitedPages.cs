using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace RateGen.Paging;

/// <summary>What named the pages that were asked for, as hashes of 8 bytes in an open table: at most 15 bytes for a page, however long its token is.</summary>
/// <remarks>Two of a million different tokens share a hash with a probability of 1 in 37 million. Not thread-safe.</remarks>
internal sealed class VisitedPages
{
    private const int FirstCapacity = 16;

    // Grown by half when nine tenths are full, so that never more than two fifths are empty.
    private const double Fullest = 0.9;
    private const double Growth = 1.5;

    private ulong[] _hashes = new ulong[FirstCapacity];
    private int _count;
    private bool _hasZero;

    /// <summary>How many bytes the table takes.</summary>
    public long Bytes => (long)_hashes.Length * sizeof(ulong);

    /// <summary>Remembers a text with the values beside it.</summary>
    /// <returns>False when they were there before.</returns>
    public bool Add(string text, string?[]? beside = null)
    {
        ulong hash = Hash(text);
        foreach (string? value in beside ?? [])
        {
            hash = unchecked((ulong.RotateLeft(hash, 5) ^ (value is null ? 1 : Hash(value))) * 0x9E3779B97F4A7C15);
        }

        if (hash == 0)
        {
            bool isNew = !_hasZero;
            _hasZero = true;
            return isNew;
        }

        if (!Insert(_hashes, hash))
        {
            return false;
        }

        if (++_count > _hashes.Length * Fullest)
        {
            Grow();
        }

        return true;
    }

    private static ulong Hash(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan()), hash);
        return MemoryMarshal.Read<ulong>(hash);
    }

    private static bool Insert(ulong[] hashes, ulong hash)
    {
        // The high bits choose the place, which needs no division and no capacity that is a power of two.
        int place = (int)Math.BigMul(hash, (ulong)hashes.Length, out _);
        while (hashes[place] != 0)
        {
            if (hashes[place] == hash)
            {
                return false;
            }

            place = place + 1 == hashes.Length ? 0 : place + 1;
        }

        hashes[place] = hash;
        return true;
    }

    private void Grow()
    {
        ulong[] larger = new ulong[(int)(_hashes.Length * Growth)];
        foreach (ulong hash in _hashes)
        {
            if (hash != 0)
            {
                Insert(larger, hash);
            }
        }

        _hashes = larger;
    }
}
