namespace RateGen;

/// <summary>Says that a call of this method costs more than one permit, as the provider counts it. Default without it: 1.</summary>
/// <remarks>
/// The weight counts in every rate limit and quota of the call; in a concurrency limit a call counts once, whatever its weight. It must not be
/// more than the permits (or the larger <see cref="RateLimitAttribute.Burst"/>) of a limit in force. A page takes it once, a retry again.
/// 0 is for what the provider gives for nothing, such as the endpoint that tells the usage: the call counts once in rate limits, in no quota, costs
/// nothing, and goes on when a quota is used up.
/// </remarks>
/// <param name="permits">How many permits a call takes; at least 0.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class PermitsAttribute(int permits) : Attribute
{
    /// <summary>How many permits a call takes.</summary>
    public int Permits { get; } = permits;
}
