using System.Net.Http.Headers;
using System.Text;

namespace RateGen.Http;

/// <summary>The encoding that the headers of a body declare, else UTF-8.</summary>
internal static class TextEncoding
{
    /// <summary>UTF-32 before UTF-16, whose mark it begins with.</summary>
    private static readonly Encoding[] s_marked = [Encoding.UTF8, Encoding.UTF32, Encoding.Unicode, Encoding.BigEndianUnicode];

    /// <summary>The text of a body, without a byte order mark; one says more than the headers.</summary>
    public static string Decode(ReadOnlySpan<byte> body, HttpContentHeaders headers)
    {
        foreach (Encoding marked in s_marked)
        {
            if (body.StartsWith(marked.Preamble))
            {
                return marked.GetString(body[marked.Preamble.Length..]);
            }
        }

        return Of(headers).GetString(body);
    }

    /// <summary>The body as UTF-8: itself, unless the headers name another encoding.</summary>
    public static ReadOnlySpan<byte> ToUtf8(ReadOnlySpan<byte> body, HttpContentHeaders headers)
        => headers.ContentType?.CharSet is null || Of(headers) is not { } encoding || encoding.CodePage == Encoding.UTF8.CodePage
            ? body
            : Encoding.UTF8.GetBytes(encoding.GetString(body));

    public static Encoding Of(HttpContentHeaders headers)
    {
        string? charset = headers.ContentType?.CharSet?.Trim('"');
        try
        {
            return string.IsNullOrEmpty(charset) ? Encoding.UTF8 : Encoding.GetEncoding(charset);
        }
        catch (ArgumentException)
        {
            return Encoding.UTF8; // An encoding that nobody knows.
        }
    }
}
