using System.Globalization;
using System.Text;

namespace RateGen.Generator.Emission;

/// <summary>Texts of users inside emitted code: nothing they hold can end a literal or a comment. A test compares it with Roslyn's own.</summary>
internal static class CSharpLiteral
{
    /// <summary>A string literal.</summary>
    public static string Of(string value) => "\"" + Escape(value, isInterpolated: false) + "\"";

    /// <summary>A string literal, or <c>null</c>.</summary>
    public static string OfNullable(string? value) => value is null ? "null" : Of(value);

    /// <summary>A number, the same under every culture.</summary>
    public static string Of(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A number, the same under every culture.</summary>
    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The literal part of an interpolated string.</summary>
    public static string Interpolated(string value) => Escape(value, isInterpolated: true);

    /// <summary>Text inside an XML comment.</summary>
    public static string Xml(string value)
    {
        StringBuilder text = new(value.Length);
        foreach (char letter in value)
        {
            text.Append(letter switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                _ when char.IsControl(letter) || char.IsSurrogate(letter) || letter is '\u2028' or '\u2029' or '\ufffe' or '\uffff' => "?",
                _ => letter.ToString(),
            });
        }

        return text.ToString();
    }

    private static string Escape(string value, bool isInterpolated)
    {
        StringBuilder text = new(value.Length + 8);
        foreach (char letter in value)
        {
            switch (letter)
            {
                case '"' or '\\':
                    text.Append('\\').Append(letter);
                    break;
                case '{' or '}' when isInterpolated:
                    text.Append(letter).Append(letter);
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\r':
                    text.Append("\\r");
                    break;
                case '\t':
                    text.Append("\\t");
                    break;
                default:
                    if (char.IsControl(letter) || char.IsSurrogate(letter) || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                    {
                        text.Append("\\u").Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture));
                    }
                    else
                    {
                        text.Append(letter);
                    }

                    break;
            }
        }

        return text.ToString();
    }
}
