namespace RateGen.Generator.Specs;

/// <content>Strings, numbers and words.</content>
internal sealed partial class JsonReader
{
    private void ReadString()
    {
        _chunks.Advance();
        _textStart = _chunks.Offset;
        _hasEscape = false;
        while (true)
        {
            switch (_chunks.SkipPlain())
            {
                case '"':
                    _textLength = _chunks.Offset - _textStart;
                    _chunks.Advance();
                    return;
                case '\\':
                    _hasEscape = true;
                    ReadEscape();
                    break;
                case < 0:
                    throw Unexpected("the quote that ends a string");
                default:
                    throw Unexpected("no control character in a string");
            }
        }
    }

    private void ReadEscape()
    {
        _chunks.Advance();
        int letter = _chunks.Peek();
        if (letter is not ('"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't' or 'u'))
        {
            throw Unexpected("one of \" \\ / b f n r t u behind a backslash");
        }

        _chunks.Advance();
        for (int digit = 0; letter == 'u' && digit < 4; digit++)
        {
            if (!JsonEscapes.IsHex(_chunks.Peek()))
            {
                throw Unexpected("four hexadecimal digits behind \\u");
            }

            _chunks.Advance();
        }
    }

    private void ReadWord(string word, JsonToken token)
    {
        foreach (char expected in word)
        {
            if (_chunks.Peek() != expected)
            {
                throw Unexpected(word);
            }

            _chunks.Advance();
        }

        Token = token;
    }

    private void ReadNumber(int letter)
    {
        _textStart = _chunks.Offset;
        _hasEscape = false;
        if (letter == '-')
        {
            _chunks.Advance();
            letter = _chunks.Peek();
        }

        if (letter == '0')
        {
            _chunks.Advance();
        }
        else
        {
            ReadDigits(_chunks.Offset == _textStart ? "a value" : "a digit");
        }

        if (_chunks.Peek() == '.')
        {
            _chunks.Advance();
            ReadDigits("a digit");
        }

        if (_chunks.Peek() is 'e' or 'E')
        {
            _chunks.Advance();
            if (_chunks.Peek() is '+' or '-')
            {
                _chunks.Advance();
            }

            ReadDigits("a digit");
        }

        _textLength = _chunks.Offset - _textStart;
        Token = JsonToken.Number;
    }

    private void ReadDigits(string expected)
    {
        if (_chunks.Peek() is not (>= '0' and <= '9'))
        {
            throw Unexpected(expected);
        }

        while (_chunks.Peek() is >= '0' and <= '9')
        {
            _chunks.Advance();
        }
    }
}
