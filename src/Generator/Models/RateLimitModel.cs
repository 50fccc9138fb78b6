namespace RateGen.Generator.Models;

/// <summary>One <see cref="RateLimitAttribute"/>.</summary>
internal sealed record RateLimitModel : LimitModel
{
    public required int Permits { get; init; }

    public required RatePeriod Period { get; init; }

    public required int Every { get; init; }

    /// <summary>The size of the token bucket, or 0.</summary>
    public int Burst { get; init; }

    public double Margin { get; init; }

    public Pacing Pacing { get; init; }

    public RateMode Mode { get; init; }

    public override long HeaviestCall => Math.Max(Permits, Burst);
}
