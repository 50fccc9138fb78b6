using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Takes a route template apart. Pure: any text gives a template or a mistake.</summary>
internal static class RouteTemplateParser
{
    public static (RouteTemplate? Template, RouteMistake? Mistake) Parse(string written, UrlResolution resolution)
    {
        string text = RouteText.Sent(written);
        if (Root(text, resolution) is { } root)
        {
            return (null, new RouteMistake(RouteMistakeKind.NotRooted, 0, root, ""));
        }

        List<RoutePart> parts = [];
        int query = RouteText.Query(text);
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (Character(text, i) is { } character)
            {
                return (null, character);
            }

            if (text[i] == '}')
            {
                return (null, new RouteMistake(RouteMistakeKind.Malformed, i, "a '}' has no '{' before it", ""));
            }

            if (text[i] != '{')
            {
                continue;
            }

            int end = text.IndexOf('}', i);
            if (Placeholder(text, i, end, query < 0 ? text.Length : query) is { } mistake)
            {
                return (null, mistake);
            }

            if (i > start)
            {
                parts.Add(new RoutePart(text.Substring(start, i - start), IsPlaceholder: false));
            }

            parts.Add(Part(text.Substring(i + 1, end - i - 1)));
            start = end + 1;
            i = end;
        }

        if (start < text.Length)
        {
            parts.Add(new RoutePart(text.Substring(start), IsPlaceholder: false));
        }

        return Segments(text, query) is { } segment ? (null, segment) : (new RouteTemplate(text, parts, QueryNames(text, query)), null);
    }

    private static RoutePart Part(string name)
    {
        bool isCatchAll = name.StartsWith("**", StringComparison.Ordinal);
        bool isOptional = name.EndsWith("?", StringComparison.Ordinal);
        return new RoutePart(Bare(name), IsPlaceholder: true) { IsCatchAll = isCatchAll, IsOptional = isOptional };
    }

    // The name without its marks; Trim would make an array for each of them.
    private static string Bare(string name)
    {
        int start = 0, end = name.Length;
        while (start < end && name[start] == '*')
        {
            start++;
        }

        while (end > start && name[end - 1] == '?')
        {
            end--;
        }

        return name.Substring(start, end - start);
    }

    private static string? Root(string text, UrlResolution resolution) => text switch
    {
        "" => null,
        _ when text[0] == '/' => text.StartsWith("//", StringComparison.Ordinal) ? "starts with two slashes, which names another host" : null,
        _ when text.IndexOf("://", StringComparison.Ordinal) > 0 => "is an absolute address",
        _ => resolution == UrlResolution.Rfc3986 ? null : "does not start with '/'",
    };

    private static RouteMistake? Character(string text, int i) => text[i] switch
    {
        '\\' => new(RouteMistakeKind.Character, i, "a backslash", "write '/'"),
        char letter when char.IsControl(letter) || (char.IsWhiteSpace(letter) && letter != ' ') => new(RouteMistakeKind.Character, i, $"the character {HeaderNames.Printable(letter.ToString())}", "remove it"),
        char letter when char.IsSurrogate(letter) && !IsPair(text, i) => new(RouteMistakeKind.Character, i, "half of a surrogate pair", "remove it"),
        _ => null,
    };

    private static bool IsPair(string text, int i)
        => char.IsHighSurrogate(text[i]) ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) : i > 0 && char.IsHighSurrogate(text[i - 1]);

    private static RouteMistake? Placeholder(string text, int start, int end, int path)
    {
        if (end < 0)
        {
            return new(RouteMistakeKind.Malformed, start, "a '{' is not closed", "");
        }

        string written = text.Substring(start + 1, end - start - 1);
        string name = Bare(written);
        return name switch
        {
            "" => new(RouteMistakeKind.Malformed, start, "a placeholder has no name", ""),
            _ when name.IndexOf('{') >= 0 => new(RouteMistakeKind.Malformed, start, "a '{' is not closed", ""),
            _ when name.IndexOf(':') >= 0 => new(RouteMistakeKind.NotServed, start, "a placeholder with a constraint", "remove what follows the ':'"),
            _ when written[0] == '*' && (!written.StartsWith("**", StringComparison.Ordinal) || written.StartsWith("***", StringComparison.Ordinal)) => new(RouteMistakeKind.Malformed, start, "a catch-all placeholder starts with two asterisks", ""),
            _ when written[0] == '*' && start < path && end + 1 < path => new(RouteMistakeKind.Malformed, start, "a catch-all placeholder takes all that follows, so nothing can stand behind it", ""),
            _ when name[0] == '.' || name[name.Length - 1] == '.' || name.Contains("..") || name.Any(static letter => !char.IsLetterOrDigit(letter) && letter is not ('_' or '-' or '.'))
                => new(RouteMistakeKind.Malformed, start, $"'{HeaderNames.Printable(name)}' is not the name of a parameter", ""),
            _ => null,
        };
    }

    // "." and ".." are removed from an address before it is sent.
    private static RouteMistake? Segments(string text, int query)
    {
        if (text.IndexOf("/.", StringComparison.Ordinal) < 0 && !text.StartsWith(".", StringComparison.Ordinal))
        {
            return null;
        }

        int position = 0;
        foreach (string segment in (query < 0 ? text : text.Substring(0, query)).Split('/'))
        {
            if (segment is "." or "..")
            {
                return new(RouteMistakeKind.Character, position, $"the segment '{segment}'", "it would name another resource, write the route itself");
            }

            position += segment.Length + 1;
        }

        return null;
    }

    private static EquatableArray<string> QueryNames(string text, int query)
    {
        List<string> names = [];
        foreach (string pair in query < 0 ? [] : text.Substring(query + 1).Split('&'))
        {
            int sign = pair.IndexOf('=');
            string name = sign < 0 ? pair : pair.Substring(0, sign);
            if (name.Length > 0)
            {
                names.Add(Uri.UnescapeDataString(name));
            }
        }

        return names;
    }
}

/// <summary>A mistake in a template: where, what, and the cure where the message needs one.</summary>
internal sealed record RouteMistake(RouteMistakeKind Kind, int Position, string Problem, string Cure);

/// <summary>The kinds of mistakes in a template.</summary>
internal enum RouteMistakeKind
{
    NotRooted,
    Malformed,
    NotServed,
    Character,
}
