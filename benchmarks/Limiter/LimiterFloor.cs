namespace RateGen.Benchmarks.Limiter;

/// <summary>The least that exactness needs, written by hand: twice a timestamp, a lock, a time that never runs backwards and a heap operation for each limit.</summary>
internal sealed class LimiterFloor(TimeProvider clock, int limits, int permits)
{
    private readonly Lock _lock = new();
    private readonly FloorHeap[] _slots = [.. Enumerable.Range(0, limits).Select(_ => new FloorHeap(permits))];
    private readonly long _window = clock.TimestampFrequency;
    private long _now = long.MinValue;

    public void Acquire()
    {
        long timestamp = clock.GetTimestamp();
        lock (_lock)
        {
            long now = Advance(timestamp);
            foreach (FloorHeap slots in _slots)
            {
                if (slots.Min > now)
                {
                    throw new InvalidOperationException("The benchmark never runs out of permits.");
                }

                slots.Pop();
            }
        }
    }

    public void Release()
    {
        long timestamp = clock.GetTimestamp();
        lock (_lock)
        {
            long now = Advance(timestamp);
            foreach (FloorHeap slots in _slots)
            {
                slots.Push(now + _window);
            }
        }
    }

    /// <summary>Whoever waited for the lock read its time before others did.</summary>
    private long Advance(long timestamp) => _now = Math.Max(_now, timestamp);
}
