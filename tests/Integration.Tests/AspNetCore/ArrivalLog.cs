namespace RateGen.Integration.Tests.AspNetCore;

/// <summary>When the requests of one run were accepted and refused, as the server saw it.</summary>
internal sealed class ArrivalLog
{
    private readonly Lock _lock = new();
    private readonly List<long> _accepted = [], _refused = [];

    public void Accept() => Add(_accepted);

    public void Refuse() => Add(_refused);

    public int Accepted(long from = 0) => Count(_accepted, from);

    public int Refused(long from = 0) => Count(_refused, from);

    /// <summary>When the last request was refused, counted from a time; null when none was.</summary>
    public TimeSpan? LastRefusal(long since)
    {
        lock (_lock)
        {
            return _refused.Count == 0 ? null : TimeProvider.System.GetElapsedTime(since, _refused[^1]);
        }
    }

    private void Add(List<long> times)
    {
        lock (_lock)
        {
            times.Add(TimeProvider.System.GetTimestamp());
        }
    }

    private int Count(List<long> times, long from)
    {
        lock (_lock)
        {
            return times.Count(time => time >= from);
        }
    }
}
