using System.ComponentModel;

namespace RateGen.CompilerServices;

/// <summary>The response headers that speak of one limit: those of <see cref="RateLimitAttribute"/> and <see cref="QuotaAttribute"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LimitHeaders
{
    /// <summary>The name of the limit; null when it has none (then it is the only one of its kind).</summary>
    public string? Limit { get; init; }

    /// <summary>The header with the number of requests left, or null.</summary>
    public string? Remaining { get; init; }

    /// <summary>The header with the time of the reset, or null.</summary>
    public string? Reset { get; init; }

    /// <summary>How <see cref="Reset"/> is written. Default: an ISO 8601 instant.</summary>
    public ResetFormat Format { get; init; }
}
