using System.Globalization;
using System.Text;

namespace RateGen.Generator.Specs;

/// <summary>The escapes of JSON strings. Pure.</summary>
internal static class JsonEscapes
{
    public static bool IsHex(int letter) => letter is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    /// <summary>What a string with valid escapes means.</summary>
    public static string Remove(string text)
    {
        StringBuilder result = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                result.Append(text[i]);
                continue;
            }

            i++;
            switch (text[i])
            {
                case 'u':
                    result.Append((char)int.Parse(text.Substring(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                    i += 4;
                    break;
                default:
                    result.Append(text[i] switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', _ => text[i] });
                    break;
            }
        }

        return result.ToString();
    }

    /// <summary>The name in <c>~1</c> notation of a JSON pointer (RFC 6901).</summary>
    public static string Pointer(string segment) => segment.Replace("~1", "/").Replace("~0", "~");
}
