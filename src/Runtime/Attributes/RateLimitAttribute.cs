namespace RateGen;

/// <summary>Declares a limit of the provider: at most <c>permits</c> requests in any window of <see cref="Every"/> periods.</summary>
/// <remarks>
/// May be repeated: a request leaves only when every limit grants it at the same instant. On a method it adds to the limits of the
/// interface, unless it repeats the <see cref="Name"/> of one of them: then it replaces that limit for the method, with a count of its own.
/// </remarks>
/// <param name="permits">How many permits the window holds; at least 1.</param>
/// <param name="period">The unit of the window: <see cref="RatePeriod.PerSecond"/> to <see cref="RatePeriod.PerDay"/>.</param>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class RateLimitAttribute(int permits, RatePeriod period) : Attribute
{
    /// <summary>How many permits the window holds.</summary>
    public int Permits { get; } = permits;

    /// <summary>The unit of the window.</summary>
    public RatePeriod Period { get; } = period;

    /// <summary>How many periods make the window: 900 per 15 minutes is <c>[RateLimit(900, PerMinute, Every = 15)]</c>. At least 1. Default: 1.</summary>
    public int Every { get; set; } = 1;

    /// <summary>The name by which 429s and other attributes mean this limit. Default: none.</summary>
    public string? Name { get; set; }

    /// <summary>
    /// More than <see cref="Permits"/> declares a token bucket of that size, refilled at permits per window. Equal to it is the default;
    /// less is an error (see <see cref="Pacing"/>). 0 means the default.
    /// </summary>
    public int Burst { get; set; }

    /// <summary>By how much of itself the window is stretched, for servers whose windows last longer than they say: 0.2 is 20 %. From 0. Default: 0.</summary>
    public double Margin { get; set; }

    /// <summary>Whether permits may leave in a burst or evenly spaced. Default: <see cref="RateGen.Pacing.Burst"/>.</summary>
    public Pacing Pacing { get; set; }

    /// <summary>The response header that tells how many requests are left in the window. It may lower what the client believes is left, never raise it. Default: none.</summary>
    public string? RemainingHeader { get; set; }

    /// <summary>The response header that tells when the window resets: how long a 429 of this limit waits, and how long what others used counts. Default: none.</summary>
    public string? ResetHeader { get; set; }

    /// <summary>How <see cref="ResetHeader"/> writes that time. Default: an ISO 8601 instant.</summary>
    public ResetFormat ResetFormat { get; set; }

    /// <summary>Whether the limit is kept whatever the network does, or gives a little of that up for throughput. Default: <see cref="RateMode.Strict"/>.</summary>
    public RateMode Mode { get; set; }

    /// <summary>Who shares the limit. Default: <see cref="RateScope.Key"/>.</summary>
    public RateScope Scope { get; set; }
}
