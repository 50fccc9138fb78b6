namespace RateGen.Http;

/// <summary>The items of a structured field that is a list (RFC 9651 §3.1), with their parameters. Nothing is allocated, and the time is linear in the text.</summary>
internal ref struct StructuredList
{
    private StructuredFieldScanner _scanner;
    private bool _hasItems;

    private StructuredList(ReadOnlySpan<char> text)
    {
        _scanner = new(text.Trim(' '));
        _hasItems = !_scanner.IsAtEnd;
    }

    /// <summary>The item that <see cref="MoveNext"/> found.</summary>
    public StructuredItem Current { get; private set; }

    /// <summary>A list, when the text is one from beginning to end; otherwise the whole field is to be ignored.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out StructuredList list)
    {
        list = new(text);
        StructuredList trial = list;
        while (trial.TryMove(out bool hasItem))
        {
            if (!hasItem)
            {
                return true;
            }
        }

        list = default;
        return false;
    }

    public readonly StructuredList GetEnumerator() => this;

    public bool MoveNext() => TryMove(out bool hasItem) && hasItem;

    private bool TryMove(out bool hasItem)
    {
        hasItem = _hasItems;
        if (!hasItem)
        {
            return true;
        }

        int start = _scanner.Position;
        bool isInnerList = _scanner.TryTake('(');
        if (isInnerList ? !TrySkipInnerList() : !_scanner.TrySkipBareItem())
        {
            return false;
        }

        int end = _scanner.Position;
        if (!TrySkipParameters())
        {
            return false;
        }

        Current = new(isInnerList ? default : _scanner.Slice(start, end), _scanner.Slice(end, _scanner.Position));
        return TryMoveToNext();
    }

    private bool TryMoveToNext()
    {
        _scanner.SkipWhiteSpace();
        _hasItems = !_scanner.IsAtEnd;
        if (!_hasItems)
        {
            return true;
        }

        if (!_scanner.TryTake(','))
        {
            return false;
        }

        _scanner.SkipWhiteSpace();
        return !_scanner.IsAtEnd; // A comma at the end promises an item.
    }

    private bool TrySkipInnerList()
    {
        while (true)
        {
            int start = _scanner.Position;
            _scanner.SkipSpaces();
            if (_scanner.TryTake(')'))
            {
                return true;
            }

            bool isSeparated = _scanner.Position > start || _scanner.Slice(start - 1, start) is "(";
            if (!isSeparated || !_scanner.TrySkipBareItem() || !TrySkipParameters())
            {
                return false;
            }
        }
    }

    private bool TrySkipParameters()
    {
        while (_scanner.TryTake(';'))
        {
            _scanner.SkipSpaces();
            if (!_scanner.TrySkipKey() || (_scanner.TryTake('=') && !_scanner.TrySkipBareItem()))
            {
                return false;
            }
        }

        return true;
    }
}
