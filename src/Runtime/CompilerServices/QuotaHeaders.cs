using System.ComponentModel;

namespace RateGen.CompilerServices;

/// <summary>The response headers that speak of one quota: <see cref="QuotaAttribute"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class QuotaHeaders
{
    /// <summary>The name of the quota; null when it has none (then the client has one quota).</summary>
    public string? Quota { get; init; }

    /// <summary>The header with the number of requests left, or null.</summary>
    public string? Remaining { get; init; }

    /// <summary>The header with the ISO 8601 instant of the reset, or null.</summary>
    public string? Reset { get; init; }
}
