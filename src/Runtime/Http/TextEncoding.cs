using System.Net.Http.Headers;
using System.Text;

namespace RateGen.Http;

/// <summary>The encoding that the headers of a body declare, else UTF-8.</summary>
internal static class TextEncoding
{
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
