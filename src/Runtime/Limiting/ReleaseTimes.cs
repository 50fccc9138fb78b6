namespace RateGen.Limiting;

/// <summary>The times at which slots are free again, the earliest first. It grows with the slots in use, not with the limit.</summary>
/// <remarks>
/// Calls end in the order of their releases but for those of other operations and those that failed. What comes in order stands in a ring, whose
/// first is the earliest; the rest is in a heap. A ring alone would not do: one slow call must not hold back the slots that were taken after it.
/// </remarks>
internal struct ReleaseTimes
{
    private long[]? _ring;
    private int _first, _inOrder;
    private ReleaseHeap? _others; // Few limits need it, and there may be a limit for each of many keys.

    public readonly int Count => _inOrder + OutOfOrder;

    /// <summary>The latest time that <see cref="PopUntil"/> forgot.</summary>
    public long LastPopped { get; private set; }

    /// <summary>The earliest time; there must be one.</summary>
    public readonly long Min => OutOfOrder == 0 || (_inOrder > 0 && _ring![_first] <= _others!.Min) ? _ring![_first] : _others!.Min;

    private readonly int OutOfOrder => _others?.Count ?? 0;

    /// <summary>Adds a time, later than asked for when too many others are just before it.</summary>
    /// <param name="time">When the slot is free at the earliest.</param>
    /// <param name="together">So many may be free within <paramref name="span"/>; those out of order count as if they were.</param>
    /// <param name="span">How long that is.</param>
    public void Push(long time, int together, long span)
    {
        int before = Math.Max(1, together - OutOfOrder);
        Push(_inOrder < before ? time : Math.Max(time, _ring![(_first + _inOrder - before) & (_ring.Length - 1)] + span));
    }

    public void Push(long time)
    {
        if (_inOrder > 0 && time < _ring![(_first + _inOrder - 1) & (_ring.Length - 1)])
        {
            (_others ??= new()).Push(time);
            return;
        }

        if (_ring is null || _inOrder == _ring.Length)
        {
            Grow();
        }

        _ring![(_first + _inOrder) & (_ring.Length - 1)] = time;
        _inOrder++;
    }

    /// <summary>Forgets the slots that are free at <paramref name="now"/>.</summary>
    public void PopUntil(long now)
    {
        if (OutOfOrder > 0)
        {
            PopOfBoth(now);
            return;
        }

        for (; _inOrder > 0 && _ring![_first] is var time && time <= now; _inOrder--)
        {
            LastPopped = time;
            _first = (_first + 1) & (_ring.Length - 1);
        }
    }

    private void PopOfBoth(long now)
    {
        while (Count > 0 && Min is var time && time <= now)
        {
            LastPopped = time;
            if (_inOrder > 0 && _ring![_first] == time)
            {
                _first = (_first + 1) & (_ring.Length - 1);
                _inOrder--;
            }
            else
            {
                _others!.Pop();
            }
        }
    }

    /// <summary>Moves every release by the same time, which keeps the order.</summary>
    public readonly void Delay(long by)
    {
        for (int i = 0; i < _inOrder; i++)
        {
            _ring![(_first + i) & (_ring.Length - 1)] += by;
        }

        _others?.Delay(by);
    }

    /// <summary>Gives the memory back when no slot is in use.</summary>
    public void Trim()
    {
        if (Count == 0)
        {
            _ring = null;
            _first = 0;
            _others = null;
        }
    }

    /// <summary>All times, in no order.</summary>
    public readonly long[] ToArray()
    {
        long[] times = new long[Count];
        CopyRing(times);
        _others?.Times.CopyTo(times.AsSpan(_inOrder));
        return times;
    }

    private void Grow()
    {
        long[] larger = new long[Math.Max(4, _inOrder * 2)];
        CopyRing(larger);
        _ring = larger;
        _first = 0;
    }

    private readonly void CopyRing(Span<long> target)
    {
        if (_ring is null)
        {
            return;
        }

        int untilEnd = Math.Min(_inOrder, _ring.Length - _first);
        _ring.AsSpan(_first, untilEnd).CopyTo(target);
        _ring.AsSpan(0, _inOrder - untilEnd).CopyTo(target[untilEnd..]);
    }
}
