namespace RateGen.Limiting;

/// <summary>Things with a time, the nearest first. Each knows its place, so that leaving costs no search.</summary>
internal sealed class DueHeap<T>
    where T : class, IDue
{
    private T[] _things = [];
    private int _count;

    public ReadOnlySpan<T> Things => _things.AsSpan(0, _count);

    public T? First => _count > 0 ? _things[0] : null;

    public void Add(T thing)
    {
        if (_count == _things.Length)
        {
            Array.Resize(ref _things, Math.Max(16, _count * 2));
        }

        Rise(thing, _count++);
    }

    public void Remove(T thing)
    {
        int at = thing.DueIndex;
        if (at < 0)
        {
            return;
        }

        thing.DueIndex = -1;
        T last = _things[--_count];
        _things[_count] = null!;
        if (ReferenceEquals(last, thing))
        {
            return;
        }

        if (at > 0 && _things[(at - 1) >> 1].Due > last.Due)
        {
            Rise(last, at);
        }
        else
        {
            Sink(last, at);
        }
    }

    private void Rise(T thing, int at)
    {
        while (at > 0 && _things[(at - 1) >> 1] is { } parent && parent.Due > thing.Due)
        {
            Put(parent, at);
            at = (at - 1) >> 1;
        }

        Put(thing, at);
    }

    private void Sink(T thing, int at)
    {
        for (int child = (at << 1) + 1; child < _count; child = (at << 1) + 1)
        {
            if (child + 1 < _count && _things[child + 1].Due < _things[child].Due)
            {
                child++;
            }

            if (_things[child].Due >= thing.Due)
            {
                break;
            }

            Put(_things[child], at);
            at = child;
        }

        Put(thing, at);
    }

    private void Put(T thing, int at)
    {
        _things[at] = thing;
        thing.DueIndex = at;
    }
}
