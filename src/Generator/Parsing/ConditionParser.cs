namespace RateGen.Generator.Parsing;

/// <summary>The grammar of <c>When</c>: <c>path = value</c>, alternatives of the value separated by <c>|</c>, quotes around a value if it needs them. Pure.</summary>
internal static class ConditionParser
{
    /// <summary>The path and the values, or where and why the text is no condition.</summary>
    public static (List<string>? Path, List<string>? Values, int Position, string Problem) Parse(string text)
    {
        int sign = IndexOfSign(text);
        if (sign < 0)
        {
            return (null, null, text.Length, "there is no '='");
        }

        string left = text.Substring(0, sign);
        int indent = left.Length - left.TrimStart().Length;
        (List<string>? path, int position, string problem) = BodyPathParser.Parse(left.Trim());
        if (path is null)
        {
            return (null, null, position + indent, problem);
        }

        (List<string>? values, position, problem) = ParseValues(text, sign + 1);
        return (values is null ? null : path, values, position, problem);
    }

    /// <summary>The same, where a path alone asks for true.</summary>
    public static (List<string>? Path, List<string>? Values, int Position, string Problem) ParseFlag(string text)
    {
        if (IndexOfSign(text) >= 0)
        {
            return Parse(text);
        }

        (List<string>? path, int position, string problem) = BodyPathParser.Parse(text.Trim());
        return (path, path is null ? null : ["true"], position, problem);
    }

    /// <summary>The values from a position on, or where and why they are none.</summary>
    public static (List<string>? Values, int Position, string Problem) ParseValues(string text, int position)
    {
        List<string> values = [];
        while (true)
        {
            while (position < text.Length && char.IsWhiteSpace(text[position]))
            {
                position++;
            }

            if (Value(text, ref position) is not { } value)
            {
                return (null, position, Problem(text, position));
            }

            if (values.Contains(value))
            {
                return (null, position, $"the value '{HeaderNames.Printable(value)}' stands there twice");
            }

            values.Add(value);
            if (position == text.Length)
            {
                return (values, 0, "");
            }

            position++;
        }
    }

    // The first one outside of a bracketed name.
    private static int IndexOfSign(string text)
    {
        char quote = '\0';
        for (int i = 0; i < text.Length; i++)
        {
            if (quote != '\0')
            {
                quote = text[i] == quote ? '\0' : quote;
            }
            else if (text[i] == '=')
            {
                return i;
            }
            else if (text[i] is '\'' or '"')
            {
                quote = text[i];
            }
        }

        return -1;
    }

    /// <summary>The value at the position, which moves to the separator after it or to the end; null, with the position of the mistake, when there is none.</summary>
    private static string? Value(string text, ref int position)
    {
        if (position < text.Length && text[position] is '\'' or '"')
        {
            int end = text.IndexOf(text[position], position + 1);
            if (end < 0)
            {
                return null;
            }

            string quoted = text.Substring(position + 1, end - position - 1);
            int next = end + 1;
            while (next < text.Length && char.IsWhiteSpace(text[next]))
            {
                next++;
            }

            position = next;
            return next == text.Length || text[next] == '|' ? quoted : null;
        }

        int start = position;
        while (position < text.Length && text[position] != '|')
        {
            if (text[position] is '=' or '\'' or '"' || char.IsControl(text[position]))
            {
                return null;
            }

            position++;
        }

        string value = text.Substring(start, position - start).TrimEnd();
        if (value.Length == 0)
        {
            position = start;
            return null;
        }

        return value;
    }

    private static string Problem(string text, int position) => position >= text.Length || text[position] == '|'
        ? "a value is missing"
        : text[position] switch
        {
            '=' => "a second '=' needs quotes around its value",
            '\'' or '"' when text.IndexOf(text[position], position + 1) < 0 => "a quote is not closed",
            '\'' or '"' => "a quote stands inside a value",
            _ => $"'{HeaderNames.Printable(text[position].ToString())}' is not expected here",
        };
}
