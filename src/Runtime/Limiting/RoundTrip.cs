namespace RateGen.Limiting;

/// <summary>What is known of one answered call's way, in timestamp units.</summary>
/// <param name="ReceivedAt">When the answer arrived.</param>
/// <param name="SentAt">When the call was sent; <see cref="LimitConstants.Unknown"/> when nobody said.</param>
/// <param name="Bound">The lower bounds of the operation's round trips.</param>
internal readonly record struct RoundTrip(long ReceivedAt, long SentAt, RoundTripBound Bound)
{
    /// <summary>When the provider can have counted the call at the latest, less the shortest way there: what the proof counts from.</summary>
    public long CountedBy => ReceivedAt - Bound.Value;

    /// <summary>The same if the round trips of the last minutes are the shortest, and no call takes longer than <paramref name="most"/> above them.</summary>
    public long CountedWithin(long most) => Math.Min(ReceivedAt - Bound.Recent, SentAt == LimitConstants.Unknown ? SentAt : SentAt + most);
}
