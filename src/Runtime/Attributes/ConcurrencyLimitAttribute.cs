namespace RateGen;

/// <summary>Declares that at most <c>permits</c> calls may be under way at the same time, each from its permit to its response headers.</summary>
/// <remarks>
/// May be repeated, and stands beside rate limits and quotas: a request leaves only when every limit grants it at the same instant. A call counts
/// once, whatever its <see cref="PermitsAttribute"/>. On a method it adds to the limits of the interface, unless it repeats the
/// <see cref="Name"/> of one of their concurrency limits: then it replaces that limit for the method, with a count of its own.
/// </remarks>
/// <param name="permits">How many calls may be under way; at least 1.</param>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class ConcurrencyLimitAttribute(int permits) : Attribute
{
    /// <summary>How many calls may be under way.</summary>
    public int Permits { get; } = permits;

    /// <summary>The name by which other attributes mean this limit. Default: none.</summary>
    public string? Name { get; set; }

    /// <summary>Who shares the limit. Default: <see cref="RateScope.Key"/>.</summary>
    public RateScope Scope { get; set; }
}
