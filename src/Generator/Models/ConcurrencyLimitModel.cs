namespace RateGen.Generator.Models;

/// <summary>One <see cref="ConcurrencyLimitAttribute"/>.</summary>
internal sealed record ConcurrencyLimitModel : LimitModel
{
    public required int Permits { get; init; }

    /// <summary>Any call: it counts once, whatever its weight.</summary>
    public override long HeaviestCall => long.MaxValue;
}
