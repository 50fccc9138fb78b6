using System.Globalization;

namespace RateGen.Http;

/// <summary>One item of a structured list.</summary>
/// <param name="value">The item as it is written; empty for an inner list.</param>
/// <param name="parameters">Its parameters as they are written, from the first semicolon on. They are known to be well-formed.</param>
internal readonly ref struct StructuredItem(ReadOnlySpan<char> value, ReadOnlySpan<char> parameters)
{
    private readonly ReadOnlySpan<char> _parameters = parameters;

    /// <summary>The text of a string or a token; empty for anything else. A string with escapes keeps them: no name needs one.</summary>
    public ReadOnlySpan<char> Name { get; } = value is ['"', .., '"'] ? value[1..^1] : value is [(>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '*', ..] ? value : default;

    /// <summary>The number at a key; of equal keys the last counts.</summary>
    public bool TryGetNumber(string key, out double number)
    {
        StructuredFieldScanner scanner = new(_parameters);
        bool isFound = false;
        number = 0;
        while (scanner.TryTake(';'))
        {
            scanner.SkipSpaces();
            int start = scanner.Position;
            scanner.TrySkipKey();
            bool isMeant = scanner.Slice(start, scanner.Position).SequenceEqual(key);
            ReadOnlySpan<char> value = default;
            if (scanner.TryTake('='))
            {
                start = scanner.Position;
                scanner.TrySkipBareItem();
                value = scanner.Slice(start, scanner.Position);
            }

            if (isMeant)
            {
                isFound = double.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
            }
        }

        return isFound;
    }
}
