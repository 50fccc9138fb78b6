namespace RateGen.Samples.Provider.Limiting;

/// <summary>The requests that a plan holds for each calendar month (UTC), or for life. Not thread-safe: see <see cref="RateCounter"/>.</summary>
/// <param name="limit">How many requests, or null for unlimited.</param>
/// <param name="monthly">Whether it resets with each month.</param>
/// <param name="used">How many were used before the start.</param>
public sealed class RequestQuota(long? limit, bool monthly, long used, TimeProvider timeProvider)
{
    private long _used = used;
    private DateTimeOffset _resetsAt = NextMonth(timeProvider.GetUtcNow());

    /// <summary>How many requests it holds, or null for unlimited.</summary>
    public long? Limit => limit;

    /// <summary>How many of them were used in this month, or ever.</summary>
    public long Used
    {
        get
        {
            Turn();
            return _used;
        }
    }

    /// <summary>How many are left, or null for unlimited.</summary>
    public long? Remaining => limit is { } most ? Math.Max(0, most - Used) : null;

    /// <summary>When the month turns.</summary>
    public DateTimeOffset ResetsAt
    {
        get
        {
            Turn();
            return _resetsAt;
        }
    }

    /// <summary>Takes one request, unless it is used up.</summary>
    public bool TryTake()
    {
        if (Remaining is 0)
        {
            return false;
        }

        _used++;
        return true;
    }

    private void Turn()
    {
        DateTimeOffset now = timeProvider.GetUtcNow();
        if (monthly && now >= _resetsAt)
        {
            _used = 0;
            _resetsAt = NextMonth(now);
        }
    }

    private static DateTimeOffset NextMonth(DateTimeOffset now) => new DateTimeOffset(now.Year, now.Month, 1, 0, 0, 0, TimeSpan.Zero).AddMonths(1);
}
