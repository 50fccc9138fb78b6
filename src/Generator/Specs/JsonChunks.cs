using Microsoft.CodeAnalysis.Text;

namespace RateGen.Generator.Specs;

/// <summary>The letters of a text one after the other, copied from the host's in chunks, so that no second copy of a large file is made.</summary>
internal sealed class JsonChunks
{
    private const int Length = 8192;

    private readonly SourceText _text;
    private readonly char[] _chunk;
    private int _start;
    private int _length;
    private int _at;
    private int _line;
    private int _lineStart;

    public JsonChunks(SourceText text, JsonPosition from)
    {
        _text = text;
        _chunk = new char[Math.Min(Length, Math.Max(1, text.Length - from.Offset))];
        _start = from.Offset;
        _line = from.Line;
        _lineStart = from.Offset - from.Column;
    }

    public int Offset => _start + _at;

    public JsonPosition Position => new(Offset, _line, Offset - _lineStart);

    /// <summary>The letter at hand; -1 at the end.</summary>
    public int Peek() => _at < _length || Fill() ? _chunk[_at] : -1;

    public void Advance() => _at++;

    /// <summary>Moves behind white space, counting lines: nowhere else can a JSON text have a line break.</summary>
    public void SkipWhiteSpace()
    {
        while (true)
        {
            switch (Peek())
            {
                case ' ' or '\t':
                    _at++;
                    break;
                case '\n':
                    _at++;
                    NextLine();
                    break;
                case '\r':
                    _at++;
                    if (Peek() != '\n')
                    {
                        NextLine();
                    }

                    break;
                default:
                    return;
            }
        }
    }

    /// <summary>Moves to the next letter that a string cannot just hold: a quote, a backslash, a control character or the end.</summary>
    public int SkipPlain()
    {
        while (true)
        {
            int letter = Peek();
            if (letter < ' ')
            {
                return letter;
            }

            int at = _at;
            while (at < _length && _chunk[at] is not ('"' or '\\') and >= ' ')
            {
                at++;
            }

            _at = at;
            if (at < _length)
            {
                return _chunk[at];
            }
        }
    }

    /// <summary>The text of a range.</summary>
    public string Slice(int start, int length)
    {
        if (length == 0)
        {
            return "";
        }

        if (start >= _start && start + length <= _start + _length)
        {
            return new string(_chunk, start - _start, length);
        }

        char[] letters = new char[length];
        _text.CopyTo(start, letters, 0, length);
        return new string(letters);
    }

    private void NextLine()
    {
        _line++;
        _lineStart = Offset;
    }

    private bool Fill()
    {
        _start += _length;
        _at -= _length;
        _length = Math.Min(_chunk.Length, _text.Length - _start);
        if (_length <= 0)
        {
            _length = 0;
            return false;
        }

        _text.CopyTo(_start, _chunk, 0, _length);
        return true;
    }
}
