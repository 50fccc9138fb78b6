using System.Buffers;

namespace RateGen.Http;

/// <summary>Walks over the text of a structured field (RFC 9651), one character after the other and never back.</summary>
/// <remarks>Every method returns false where the text breaks the grammar; the field as a whole then says nothing.</remarks>
internal ref struct StructuredFieldScanner(ReadOnlySpan<char> text)
{
    private const int MaxIntegerDigits = 15;
    private const int MaxDecimalDigits = 12;
    private const int MaxFractionDigits = 3;

    private static readonly SearchValues<char> s_tokenCharacters = SearchValues.Create("!#$%&'*+-.^_`|~:/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
    private static readonly SearchValues<char> s_keyCharacters = SearchValues.Create("_-.*0123456789abcdefghijklmnopqrstuvwxyz");
    private static readonly SearchValues<char> s_base64 = SearchValues.Create("+/=0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private readonly ReadOnlySpan<char> _text = text;

    public int Position { get; private set; }

    public readonly bool IsAtEnd => Position == _text.Length;

    private readonly char Next => Position < _text.Length ? _text[Position] : '\0';

    public readonly ReadOnlySpan<char> Slice(int start, int end) => _text[start..end];

    public void SkipSpaces()
    {
        while (Next == ' ')
        {
            Position++;
        }
    }

    /// <summary>Spaces and tabs, which may stand around the commas of a list.</summary>
    public void SkipWhiteSpace()
    {
        while (Next is ' ' or '\t')
        {
            Position++;
        }
    }

    public bool TryTake(char expected)
    {
        if (IsAtEnd || Next != expected)
        {
            return false;
        }

        Position++;
        return true;
    }

    /// <summary>A key of a parameter: lower-case letters, digits and four signs, beginning with a letter or a star.</summary>
    public bool TrySkipKey() => Next is (>= 'a' and <= 'z') or '*' && SkipAll(s_keyCharacters);

    /// <summary>A value by itself: number, string, token, bytes, boolean, date or display string.</summary>
    public bool TrySkipBareItem() => Next switch
    {
        '-' or (>= '0' and <= '9') => TrySkipNumber(out _),
        '"' => TrySkipString(),
        '*' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') => SkipAll(s_tokenCharacters),
        ':' => TryTake(':') && (SkipAll(s_base64) || Next == ':') && TryTake(':'),
        '?' => TryTake('?') && (TryTake('0') || TryTake('1')),
        '@' => TryTake('@') && TrySkipNumber(out bool isDecimal) && !isDecimal,
        '%' => TryTake('%') && TrySkipDisplayString(),
        _ => false,
    };

    private bool SkipAll(SearchValues<char> allowed)
    {
        int length = _text[Position..].IndexOfAnyExcept(allowed);
        length = length < 0 ? _text.Length - Position : length;
        Position += length;
        return length > 0;
    }

    private bool TrySkipNumber(out bool isDecimal)
    {
        TryTake('-');
        int digits = SkipDigits();
        isDecimal = digits > 0 && TryTake('.');
        return isDecimal
            ? digits <= MaxDecimalDigits && SkipDigits() is > 0 and <= MaxFractionDigits
            : digits is > 0 and <= MaxIntegerDigits;
    }

    private int SkipDigits()
    {
        int start = Position;
        while (char.IsAsciiDigit(Next))
        {
            Position++;
        }

        return Position - start;
    }

    private bool TrySkipString()
    {
        Position++;
        while (!IsAtEnd)
        {
            char letter = _text[Position++];
            if (letter == '"')
            {
                return true;
            }

            bool isAllowed = letter == '\\' ? TryTake('"') || TryTake('\\') : letter is >= ' ' and <= '~';
            if (!isAllowed)
            {
                return false;
            }
        }

        return false;
    }

    private bool TrySkipDisplayString()
    {
        if (!TryTake('"'))
        {
            return false;
        }

        while (!IsAtEnd)
        {
            char letter = _text[Position++];
            if (letter == '"')
            {
                return true;
            }

            bool isAllowed = letter == '%' ? TryTakeHexDigit() && TryTakeHexDigit() : letter is >= ' ' and <= '~';
            if (!isAllowed)
            {
                return false;
            }
        }

        return false;
    }

    private bool TryTakeHexDigit()
    {
        bool isHex = char.IsAsciiHexDigitLower(Next);
        Position += isHex ? 1 : 0;
        return isHex;
    }
}
