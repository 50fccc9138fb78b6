namespace RateGen.Integration.Tests.AspNetCore;

/// <summary>When the requests of one run were accepted and refused, as the server saw it.</summary>
internal sealed class ArrivalLog
{
    private readonly Lock _lock = new();
    private readonly List<long> _accepted = [], _refused = [];

    public void Accept() => Add(_accepted);

    public void Refuse() => Add(_refused);

    public int Accepted(long from = 0)
    {
        lock (_lock)
        {
            return _accepted.Count(time => time >= from);
        }
    }

    /// <summary>When requests were refused, counted from a time.</summary>
    public IReadOnlyList<TimeSpan> Refusals(long since)
    {
        lock (_lock)
        {
            return [.. _refused.Select(time => TimeProvider.System.GetElapsedTime(since, time))];
        }
    }

    private void Add(List<long> times)
    {
        lock (_lock)
        {
            times.Add(TimeProvider.System.GetTimestamp());
        }
    }
}
