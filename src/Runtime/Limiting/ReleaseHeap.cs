namespace RateGen.Limiting;

/// <summary>A min-heap of times: those of <see cref="ReleaseTimes"/> that did not come in order.</summary>
internal sealed class ReleaseHeap
{
    private long[]? _times;

    public int Count { get; private set; }

    public long Min => _times![0];

    public ReadOnlySpan<long> Times => _times.AsSpan(0, Count);

    public void Push(long time)
    {
        if (_times is null || Count == _times.Length)
        {
            Array.Resize(ref _times, Math.Max(4, Count * 2));
        }

        long[] times = _times;
        int at = Count++;
        while (at > 0)
        {
            int parent = (at - 1) >> 1;
            if (times[parent] <= time)
            {
                break;
            }

            times[at] = times[parent];
            at = parent;
        }

        times[at] = time;
    }

    /// <summary>Moves every release by the same time, which keeps the order.</summary>
    public void Delay(long by)
    {
        foreach (ref long time in _times.AsSpan(0, Count))
        {
            time += by;
        }
    }

    /// <summary>Forgets the earliest time.</summary>
    public void Pop()
    {
        long[] times = _times!;
        int count = --Count;
        long last = times[count];
        int at = 0;
        for (int child = 1; child < count; child = (at << 1) + 1)
        {
            if (child + 1 < count && times[child + 1] < times[child])
            {
                child++;
            }

            if (last <= times[child])
            {
                break;
            }

            times[at] = times[child];
            at = child;
        }

        times[at] = last;
    }
}
