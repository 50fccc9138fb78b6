namespace RateGen.Benchmarks.Limiter;

/// <summary>The least that exactness needs, written by hand: twice a timestamp, a lock, a time that never runs backwards and a heap operation for each limit.</summary>
internal sealed class LimiterFloor(int limits, int permits)
{
    private readonly Lock _lock = new();
    private readonly PriorityQueue<byte, long>[] _slots = [.. Enumerable.Range(0, limits).Select(_ => Full(permits))];
    private long _now = long.MinValue;

    public void Acquire()
    {
        long timestamp = FastClock.Instance.GetTimestamp();
        lock (_lock)
        {
            long now = Advance(timestamp);
            foreach (PriorityQueue<byte, long> slots in _slots)
            {
                slots.TryPeek(out _, out long free);
                if (free > now)
                {
                    throw new InvalidOperationException("The benchmark never runs out of permits.");
                }

                slots.Dequeue();
            }
        }
    }

    public void Release()
    {
        long timestamp = FastClock.Instance.GetTimestamp();
        lock (_lock)
        {
            long now = Advance(timestamp);
            foreach (PriorityQueue<byte, long> slots in _slots)
            {
                slots.Enqueue(0, now + 1_000_000_000);
            }
        }
    }

    /// <summary>Whoever waited for the lock read its time before others did.</summary>
    private long Advance(long timestamp) => _now = Math.Max(_now, timestamp);

    private static PriorityQueue<byte, long> Full(int permits)
    {
        PriorityQueue<byte, long> slots = new(permits);
        for (int slot = 0; slot < permits; slot++)
        {
            slots.Enqueue(0, 0);
        }

        return slots;
    }
}
