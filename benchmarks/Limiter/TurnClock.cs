using System.Diagnostics;

namespace RateGen.Benchmarks.Limiter;

/// <summary>
/// A clock that costs what the real one costs and goes on by a part of a second whenever it is read: of 15 slots of a second each call takes the
/// one that has just become free again, and 14 are in use.
/// </summary>
internal sealed class TurnClock : TimeProvider
{
    private const long Step = 36_000_000;

    private long _now;

    public override long TimestampFrequency => 1_000_000_000;

    public override long GetTimestamp() => _now += Step + (Stopwatch.GetTimestamp() & 1);
}
