namespace RateGen.Limiting;

/// <summary>A lower bound of one operation's round trip, in timestamp units.</summary>
/// <remarks>
/// A slot counts from <c>received − bound</c> instead of from <c>received</c>; that is exact as long as no round trip is shorter than the
/// bound. So it starts at 0, takes a part of the smallest round trip ever seen that grows with the samples, and forgets nothing. What it knows of
/// the last minutes alone is for limits that prefer throughput.
/// </remarks>
/// <param name="memory">After how long the recent round trips are forgotten; the ones before them are kept for as long again.</param>
internal sealed class RoundTripBound(long memory)
{
    private const int FirstStage = 32, SecondStage = 256, ThirdStage = 1024;
    private int _samples;
    private long _shortest = long.MaxValue, _recent = long.MaxValue, _earlier = long.MaxValue;
    private long _turnsAt = long.MinValue;

    /// <summary>The bound in use.</summary>
    public long Value { get; private set; }

    /// <summary>The bound of the last minutes, which may rise.</summary>
    public long Recent => Math.Max(Value, (long)(Math.Min(_recent, _earlier) * Share(_samples)));

    /// <summary>Learns one round trip. Returns by how much the bound in use was too high: what its slots were freed too early by.</summary>
    public long Learn(long roundTrip, long now)
    {
        Remember(roundTrip, now);
        long used = Value;
        if (_samples < ThirdStage)
        {
            _samples++;
        }
        else if (roundTrip >= _shortest)
        {
            return 0;
        }

        _shortest = Math.Min(_shortest, Math.Max(0, roundTrip));
        Value = (long)(_shortest * Share(_samples));
        return roundTrip < used ? used - Value : 0;
    }

    private void Remember(long roundTrip, long now)
    {
        if (now >= _turnsAt)
        {
            _earlier = _recent;
            _recent = long.MaxValue;
            _turnsAt = now + memory;
        }

        if (roundTrip < _recent) // Mostly it is not, and nothing is written.
        {
            _recent = Math.Max(0, roundTrip);
        }
    }

    private static double Share(int samples) => samples switch
    {
        < FirstStage => 0,
        < SecondStage => 0.8,
        < ThirdStage => 0.9,
        _ => 0.95,
    };
}
