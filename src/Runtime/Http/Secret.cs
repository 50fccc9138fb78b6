using System.Globalization;
using System.Text;

namespace RateGen.Http;

/// <summary>A text that nobody may read, and how it is found in other texts: also as JSON, an address or HTML escape it.</summary>
internal sealed class Secret
{
    /// <summary>Shorter texts are no secrets, and blotting them out would garble every other text.</summary>
    public const int Shortest = 4;

    private const string Blot = "***";

    private readonly string _text;
    private readonly string[]?[] _escaped;

    public Secret(string text)
    {
        _text = text;
        _escaped = [.. text.Select(static character => char.IsAsciiLetterOrDigit(character) ? null : Escapes(character))];
    }

    /// <summary>The text with every occurrence of the secret blotted out.</summary>
    public string Hide(string text)
    {
        StringBuilder? shown = null;
        int copied = 0;
        for (int start = 0; start < text.Length; start++)
        {
            if (Match(text, start) is > 0 and var length)
            {
                shown ??= new();
                shown.Append(text, copied, start - copied).Append(Blot);
                copied = start + length;
                start = copied - 1;
            }
        }

        return shown is null ? text : shown.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>How a character that is no letter and no digit may be written: JSON, an address, a form, HTML.</summary>
    private static string[] Escapes(char character)
    {
        int code = character;
        string address = string.Concat(Encoding.UTF8.GetBytes([character]).Select(static octet => $"%{octet:X2}"));
        string[] escapes =
        [
            string.Create(CultureInfo.InvariantCulture, $"\\u{code:X4}"), string.Create(CultureInfo.InvariantCulture, $"&#x{code:X};"), string.Create(CultureInfo.InvariantCulture, $"&#{code};"),
            address, $"\\{character}",
        ];
        return character switch
        {
            ' ' => [.. escapes, "+"],
            '&' => [.. escapes, "&amp;"],
            '<' => [.. escapes, "&lt;"],
            '>' => [.. escapes, "&gt;"],
            '"' => [.. escapes, "&quot;"],
            _ => escapes,
        };
    }

    /// <summary>How many characters at the start are the secret; 0 when they are something else.</summary>
    private int Match(string text, int start)
    {
        int position = start;
        for (int i = 0; i < _text.Length; i++)
        {
            int length = MatchOne(text, position, i);
            if (length == 0)
            {
                return 0;
            }

            position += length;
        }

        return position - start;
    }

    private int MatchOne(string text, int position, int index)
    {
        // Escapes first: one may begin with the character itself.
        foreach (string escape in _escaped[index] ?? [])
        {
            if (string.Compare(text, position, escape, 0, escape.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return escape.Length;
            }
        }

        return position < text.Length && text[position] == _text[index] ? 1 : 0;
    }
}
