namespace RateGen.Limiting;

/// <summary>A lower bound of one operation's round trip, in timestamp units.</summary>
/// <remarks>
/// A slot counts from <c>received − bound</c> instead of from <c>received</c>; that is exact as long as no round trip is shorter than the
/// bound. So it starts at 0, takes a part of the smallest round trip ever seen that grows with the samples, and forgets nothing.
/// </remarks>
internal sealed class RoundTripBound
{
    private const int FirstStage = 32, SecondStage = 256, ThirdStage = 1024;
    private int _samples;
    private long _shortest = long.MaxValue;

    /// <summary>The bound in use.</summary>
    public long Value { get; private set; }

    /// <summary>Learns one round trip. Returns by how much the bound in use was too high: what its slots were freed too early by.</summary>
    public long Learn(long roundTrip)
    {
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

    private static double Share(int samples) => samples switch
    {
        < FirstStage => 0,
        < SecondStage => 0.8,
        < ThirdStage => 0.9,
        _ => 0.95,
    };
}
