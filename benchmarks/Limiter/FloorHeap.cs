namespace RateGen.Benchmarks.Limiter;

/// <summary>A binary min-heap of times, written by hand.</summary>
internal sealed class FloorHeap(int capacity)
{
    private readonly long[] _times = new long[capacity];
    private int _count = capacity;

    public long Min => _times[0];

    public void Push(long time)
    {
        long[] times = _times;
        int at = _count++;
        while (at > 0 && times[(at - 1) >> 1] > time)
        {
            times[at] = times[(at - 1) >> 1];
            at = (at - 1) >> 1;
        }

        times[at] = time;
    }

    public void Pop()
    {
        long[] times = _times;
        int count = --_count, at = 0;
        long last = times[count];
        for (int child = 1; child < count; child = (at << 1) + 1)
        {
            child += child + 1 < count && times[child + 1] < times[child] ? 1 : 0;
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
