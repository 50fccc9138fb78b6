namespace RateGen.Samples.Followers.Fetching;

/// <summary>How many requests left in the last second. Thread-safe.</summary>
internal sealed class RateMeter(TimeProvider timeProvider)
{
    private readonly Lock _lock = new();
    private readonly Queue<long> _sent = [];

    public void Add()
    {
        lock (_lock)
        {
            _sent.Enqueue(timeProvider.GetTimestamp());
        }
    }

    public int LastSecond
    {
        get
        {
            lock (_lock)
            {
                long now = timeProvider.GetTimestamp();
                while (_sent.TryPeek(out long oldest) && timeProvider.GetElapsedTime(oldest, now) >= TimeSpan.FromSeconds(1))
                {
                    _sent.Dequeue();
                }

                return _sent.Count;
            }
        }
    }
}
