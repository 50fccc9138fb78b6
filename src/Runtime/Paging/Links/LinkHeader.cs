namespace RateGen.Paging.Links;

/// <summary>Reads Link headers (RFC 8288) in one pass: no backtracking, whatever the provider sends.</summary>
internal static class LinkHeader
{
    /// <summary>The target of the first link with a relation.</summary>
    /// <param name="value">The value of one header.</param>
    /// <param name="rel">The relation; case does not matter.</param>
    /// <returns>The target, or null when there is none; and where the header is malformed, or -1 when it is not.</returns>
    public static (string? Target, int Malformed) Find(ReadOnlySpan<char> value, string rel)
    {
        int position = 0;
        while (true)
        {
            Skip(value, ref position, " \t,"); // A list may have empty members.
            if (position == value.Length)
            {
                return (null, -1);
            }

            int length = value[position] == '<' ? value[(position + 1)..].IndexOf('>') : -1;
            if (length < 0)
            {
                return (null, position);
            }

            ReadOnlySpan<char> target = value.Slice(position + 1, length);
            position += length + 2;
            if (!ReadParameters(value, ref position, rel, out bool isMeant))
            {
                return (null, position);
            }

            if (isMeant)
            {
                return (target.Trim().ToString(), -1);
            }
        }
    }

    /// <summary>Reads the parameters of one link up to the comma after it.</summary>
    private static bool ReadParameters(ReadOnlySpan<char> value, ref int position, string rel, out bool isMeant)
    {
        bool hasRel = false, hasAnchor = false;
        isMeant = false;
        while (true)
        {
            Skip(value, ref position, " \t");
            if (position == value.Length || value[position] == ',')
            {
                isMeant &= !hasAnchor; // An anchor says that the link is one of another document.
                return true;
            }

            if (value[position] != ';')
            {
                return false;
            }

            position++;
            Skip(value, ref position, " \t");
            ReadOnlySpan<char> name = Take(value, ref position, "=;, \t");
            Skip(value, ref position, " \t");
            ReadOnlySpan<char> content = default;
            if (position < value.Length && value[position] == '=')
            {
                position++;
                Skip(value, ref position, " \t");
                if (!ReadValue(value, ref position, out content))
                {
                    return false;
                }
            }

            if (name.Equals("rel", StringComparison.OrdinalIgnoreCase) && !hasRel)
            {
                hasRel = true; // Further ones are ignored (RFC 8288 §3.3).
                isMeant = Holds(content, rel);
            }

            hasAnchor |= name.Equals("anchor", StringComparison.OrdinalIgnoreCase);
        }
    }

    private static bool ReadValue(ReadOnlySpan<char> value, scoped ref int position, out ReadOnlySpan<char> content)
    {
        if (position == value.Length || value[position] != '"')
        {
            content = Take(value, ref position, ";, \t");
            return true;
        }

        int start = ++position;
        while (position < value.Length && value[position] != '"')
        {
            position += value[position] == '\\' ? 2 : 1;
        }

        if (position >= value.Length)
        {
            position = start - 1;
            content = default;
            return false;
        }

        content = value[start..position];
        position++;
        return true;
    }

    private static bool Holds(ReadOnlySpan<char> relations, string rel)
    {
        foreach (Range range in relations.SplitAny(" \t"))
        {
            if (relations[range].Equals(rel, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static void Skip(ReadOnlySpan<char> value, ref int position, string letters)
    {
        int length = value[position..].IndexOfAnyExcept(letters);
        position = length < 0 ? value.Length : position + length;
    }

    private static ReadOnlySpan<char> Take(ReadOnlySpan<char> value, scoped ref int position, string until)
    {
        int length = value[position..].IndexOfAny(until);
        ReadOnlySpan<char> taken = length < 0 ? value[position..] : value.Slice(position, length);
        position += taken.Length;
        return taken;
    }
}
