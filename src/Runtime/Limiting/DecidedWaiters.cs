namespace RateGen.Limiting;

/// <summary>The waiters that were decided under the lock and are told when it is released, in order.</summary>
internal struct DecidedWaiters
{
    private Waiter? _first, _last;

    public void Add(Waiter waiter)
    {
        if (_last is null) _first = waiter;
        else _last.NextFree = waiter;
        _last = waiter;
    }

    /// <summary>The first of the chain, which is nobody's afterwards.</summary>
    public Waiter? Take()
    {
        Waiter? first = _first;
        _first = _last = null;
        return first;
    }
}
