namespace RateGen.Generator.Parsing;

/// <summary>A path into a JSON body: names separated by dots, <c>['odd.name']</c> for a name that holds dots. Pure.</summary>
internal static class BodyPathParser
{
    /// <summary>The names of a path, or where and why it is none.</summary>
    public static (List<string>? Path, int Position, string Problem) Parse(string text)
    {
        List<string> path = [];
        int position = 0;
        bool expectsName = true;
        while (position < text.Length)
        {
            char letter = text[position];
            if (letter == '[')
            {
                if (Bracketed(text, ref position) is not { } odd)
                {
                    return (null, position, "a name in brackets is written ['name']");
                }

                path.Add(odd);
                expectsName = false;
            }
            else if (letter == '.')
            {
                if (expectsName)
                {
                    return (null, position, "a name is missing before the dot");
                }

                position++;
                expectsName = true;
            }
            else if (!expectsName)
            {
                return (null, position, "a dot is missing");
            }
            else
            {
                int start = position;
                while (position < text.Length && IsPlain(text[position]))
                {
                    position++;
                }

                if (position == start)
                {
                    return (null, position, $"'{HeaderNames.Printable(letter.ToString())}' stands where a name is expected");
                }

                path.Add(text.Substring(start, position - start));
                expectsName = false;
            }
        }

        return expectsName ? (null, position, "a name is missing") : (path, 0, "");
    }

    private static bool IsPlain(char letter) => !char.IsWhiteSpace(letter) && !char.IsControl(letter) && ".[]'\"=|".IndexOf(letter) < 0;

    private static string? Bracketed(string text, ref int position)
    {
        int start = position;
        if (start + 1 < text.Length && text[start + 1] is '\'' or '"')
        {
            int end = text.IndexOf(text[start + 1], start + 2);
            if (end > start + 2 && end + 1 < text.Length && text[end + 1] == ']')
            {
                position = end + 2;
                return text.Substring(start + 2, end - start - 2);
            }
        }

        return null;
    }
}
