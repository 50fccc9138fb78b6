using RateGen.Generator.Diagnostics;

namespace RateGen.Generator.Parsing;

/// <summary>What a header name may hold: an RFC 9110 token.</summary>
internal static class HeaderNames
{
    // They belong to the content or to the connection; HttpClient refuses or owns them.
    private static readonly string[] s_owned =
    [
        "Allow", "Connection", "Content-Disposition", "Content-Encoding", "Content-Language", "Content-Length", "Content-Location", "Content-MD5",
        "Content-Range", "Content-Type", "Expires", "Host", "Last-Modified", "Transfer-Encoding",
    ];

    /// <summary>Reports when the property is not the name of a header that a request can carry.</summary>
    public static void Check(ParseContext context, AttributeArguments arguments, string property)
    {
        string name = arguments.Text(property) ?? "";
        string? problem = Problem(name);
        if (problem is null && arguments.ClassName == nameof(ApiKeyAttribute) && s_owned.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            problem = "HttpClient sets that header itself";
        }

        if (problem is not null)
        {
            context.Report(Descriptors.HeaderNameInvalid, arguments.At(property), property, Printable(name), problem);
        }
    }

    /// <summary>Whether a header describes the body, which sets it itself.</summary>
    public static bool IsOfContent(string name) => s_owned.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Why the text is not a token, or null.</summary>
    public static string? Problem(string name)
    {
        if (name.Length == 0)
        {
            return "it is empty";
        }

        foreach (char letter in name)
        {
            if (letter is '\r' or '\n')
            {
                return "it holds a line break";
            }

            bool isToken = letter is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') || "!#$%&'*+-.^_`|~".IndexOf(letter) >= 0;
            if (!isToken)
            {
                return letter == ' ' ? "it holds a space" : $"it holds '{Printable(letter.ToString())}'";
            }
        }

        return null;
    }

    /// <summary>The text with its control characters made visible.</summary>
    public static string Printable(string text)
        => string.Concat(text.Select(letter => char.IsControl(letter) ? "\\u" + ((int)letter).ToString("x4", System.Globalization.CultureInfo.InvariantCulture) : letter.ToString()));
}
