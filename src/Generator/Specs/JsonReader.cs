using Microsoft.CodeAnalysis.Text;

namespace RateGen.Generator.Specs;

/// <summary>Reads JSON (RFC 8259) forward, one token at a time, with the line and column of each. It makes no tree: what nobody asks for is skipped.</summary>
/// <remarks>A library of the host or a bundled one would break on hosts with another version. Tests compare it with System.Text.Json.</remarks>
internal sealed partial class JsonReader
{
    /// <summary>How deep objects and arrays may nest.</summary>
    public const int MaxDepth = 64;

    private readonly JsonChunks _chunks;
    private State _state = State.Value;
    private ulong _objects;
    private int _textStart;
    private int _textLength;
    private bool _hasEscape;

    /// <summary>Reads a whole text.</summary>
    public JsonReader(SourceText text)
        : this(text, default)
    {
    }

    /// <summary>Reads the one value that begins at a place.</summary>
    public JsonReader(SourceText text, JsonPosition from) => _chunks = new(text, from);

    private enum State
    {
        Value,
        FirstItem,
        FirstName,
        Name,
        AfterValue,
        Done,
    }

    public JsonToken Token { get; private set; }

    /// <summary>How many objects and arrays are open.</summary>
    public int Depth { get; private set; }

    /// <summary>Where the token begins.</summary>
    public JsonPosition Position { get; private set; }

    /// <summary>How long the token is.</summary>
    public int Length => _chunks.Offset - Position.Offset;

    /// <summary>How long the last name is, quotes included.</summary>
    public int NameLength { get; private set; }

    private bool IsInObject => ((_objects >> (Depth - 1)) & 1) != 0;

    /// <summary>Moves to the next token; false behind the last one.</summary>
    /// <exception cref="JsonReaderException">The text is no JSON.</exception>
    public bool Read()
    {
        Mark();
        if (_state == State.Done)
        {
            if (_chunks.Peek() >= 0)
            {
                throw Unexpected("the end of the file");
            }

            Token = JsonToken.End;
            return false;
        }

        int letter = _chunks.Peek();
        if (_state == State.AfterValue && letter == ',')
        {
            _chunks.Advance();
            _state = IsInObject ? State.Name : State.Value;
            Mark();
            letter = _chunks.Peek();
        }
        else if (_state is State.AfterValue or State.FirstName or State.FirstItem && Depth > 0 && letter == (IsInObject ? '}' : ']'))
        {
            Close();
            return true;
        }
        else if (_state == State.AfterValue)
        {
            throw Unexpected(IsInObject ? "',' or '}'" : "',' or ']'");
        }

        if (_state is State.FirstName or State.Name)
        {
            ReadName(letter);
        }
        else
        {
            ReadValue(letter);
        }

        return true;
    }

    /// <summary>Moves behind all that the token holds: to the end of an object or array, nowhere else.</summary>
    public void Skip()
    {
        if (Token is JsonToken.StartObject or JsonToken.StartArray)
        {
            int outside = Depth - 1;
            while (Depth > outside && Read())
            {
            }
        }
    }

    /// <summary>The text of a name or string, without its escapes; a number as it is written.</summary>
    public string Text() => _hasEscape ? JsonEscapes.Remove(_chunks.Slice(_textStart, _textLength)) : _chunks.Slice(_textStart, _textLength);

    /// <summary>The mistake at the token.</summary>
    public JsonMistake Mistake(string problem) => new(Position, Length, problem);

    private void Mark()
    {
        _chunks.SkipWhiteSpace();
        Position = _chunks.Position;
    }

    private void ReadName(int letter)
    {
        if (letter != '"')
        {
            throw Unexpected("a name in quotes");
        }

        ReadString();
        JsonPosition name = Position;
        int end = _chunks.Offset;
        _chunks.SkipWhiteSpace();
        if (_chunks.Peek() != ':')
        {
            throw Unexpected("':'");
        }

        // The token is the name alone; its text is kept by place, so that reading on loses nothing.
        Position = name;
        NameLength = end - name.Offset;
        _chunks.Advance();
        Token = JsonToken.Name;
        _state = State.Value;
    }

    private void ReadValue(int letter)
    {
        switch (letter)
        {
            case '{':
                Open(JsonToken.StartObject, State.FirstName);
                return;
            case '[':
                Open(JsonToken.StartArray, State.FirstItem);
                return;
            case '"':
                ReadString();
                Token = JsonToken.String;
                break;
            case 't':
                ReadWord("true", JsonToken.True);
                break;
            case 'f':
                ReadWord("false", JsonToken.False);
                break;
            case 'n':
                ReadWord("null", JsonToken.Null);
                break;
            default:
                ReadNumber(letter);
                break;
        }

        _state = Depth == 0 ? State.Done : State.AfterValue;
    }

    private void Open(JsonToken token, State state)
    {
        if (Depth == MaxDepth)
        {
            throw new JsonReaderException(new JsonMistake(Position, 1, $"objects and arrays nest deeper than {MaxDepth}"));
        }

        _chunks.Advance();
        _objects = (_objects & ~(1UL << Depth)) | (token == JsonToken.StartObject ? 1UL << Depth : 0);
        Depth++;
        Token = token;
        _state = state;
    }

    private void Close()
    {
        Token = IsInObject ? JsonToken.EndObject : JsonToken.EndArray;
        _chunks.Advance();
        Depth--;
        _state = Depth == 0 ? State.Done : State.AfterValue;
    }

    private JsonReaderException Unexpected(string expected)
    {
        int letter = _chunks.Peek();
        string found = letter < 0 ? "the file ends" : letter is > ' ' and < 127 ? $"'{(char)letter}' stands" : $"U+{letter:X4} stands";
        return new JsonReaderException(new JsonMistake(_chunks.Position, letter < 0 ? 0 : 1, $"{found} where {expected} is expected"));
    }
}
