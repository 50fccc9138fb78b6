namespace RateGen.Limiting;

/// <summary>Waiters with a deadline, the nearest first. Each knows its place, so that leaving costs no search.</summary>
internal sealed class DeadlineHeap
{
    private Waiter[] _waiters = [];
    private int _count;

    public ReadOnlySpan<Waiter> Waiters => _waiters.AsSpan(0, _count);

    public Waiter? First => _count > 0 ? _waiters[0] : null;

    public void Add(Waiter waiter)
    {
        if (_count == _waiters.Length)
        {
            Array.Resize(ref _waiters, Math.Max(16, _count * 2));
        }

        Rise(waiter, _count++);
    }

    public void Remove(Waiter waiter)
    {
        int at = waiter.DeadlineIndex;
        if (at < 0)
        {
            return;
        }

        waiter.DeadlineIndex = -1;
        Waiter last = _waiters[--_count];
        _waiters[_count] = null!;
        if (ReferenceEquals(last, waiter))
        {
            return;
        }

        if (at > 0 && _waiters[(at - 1) >> 1].Deadline > last.Deadline)
        {
            Rise(last, at);
        }
        else
        {
            Sink(last, at);
        }
    }

    private void Rise(Waiter waiter, int at)
    {
        while (at > 0 && _waiters[(at - 1) >> 1] is { } parent && parent.Deadline > waiter.Deadline)
        {
            Put(parent, at);
            at = (at - 1) >> 1;
        }

        Put(waiter, at);
    }

    private void Sink(Waiter waiter, int at)
    {
        for (int child = (at << 1) + 1; child < _count; child = (at << 1) + 1)
        {
            if (child + 1 < _count && _waiters[child + 1].Deadline < _waiters[child].Deadline)
            {
                child++;
            }

            if (_waiters[child].Deadline >= waiter.Deadline)
            {
                break;
            }

            Put(_waiters[child], at);
            at = child;
        }

        Put(waiter, at);
    }

    private void Put(Waiter waiter, int at)
    {
        _waiters[at] = waiter;
        waiter.DeadlineIndex = at;
    }
}
