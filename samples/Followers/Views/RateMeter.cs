namespace RateGen.Samples.Followers.Views;

/// <summary>How many requests were sent in the last second, from a count that is looked at now and then.</summary>
internal sealed class RateMeter(TimeProvider timeProvider)
{
    private readonly Queue<(long At, long Count)> _samples = [];

    /// <summary>Notes the count and tells the last second's requests.</summary>
    public long Sample(long count)
    {
        long now = timeProvider.GetTimestamp();
        _samples.Enqueue((now, count));
        // The youngest sample that is a second old stays: it is where the last second began.
        while (_samples.Count > 1 && timeProvider.GetElapsedTime(_samples.ElementAt(1).At, now) >= TimeSpan.FromSeconds(1))
        {
            _samples.Dequeue();
        }

        (long at, long first) = _samples.Peek();
        return timeProvider.GetElapsedTime(at, now) >= TimeSpan.FromSeconds(1) ? count - first : count;
    }
}
