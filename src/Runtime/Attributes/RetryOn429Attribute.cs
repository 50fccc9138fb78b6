namespace RateGen;

/// <summary>Says that a 429 means "too fast": its limit pauses for everyone, then the call is repeated with a fresh permit.</summary>
/// <remarks>
/// How long: <c>Retry-After</c> (seconds or HTTP-date, RFC 9110 §10.2.3) and the body's <see cref="RetryAfter"/>, the longer of those
/// that are there; else <see cref="PauseSeconds"/>, doubled with each retry up to <see cref="MaxPauseSeconds"/>. Malformed values are ignored.
/// </remarks>
[AttributeUsage(AttributeTargets.Interface, Inherited = false)]
public sealed class RetryOn429Attribute : Attribute
{
    /// <summary>The name of the limit that the 429 speaks of. Default: none, which pauses every limit of the API key.</summary>
    public string? Limit { get; set; }

    /// <summary>
    /// Which 429s are meant: <c>path = value</c> over the JSON body, for example <c>error.code = rate_limited</c>; alternatives are
    /// separated by <c>|</c>, a value may stand in quotes. Default: every 429 that no <see cref="ExhaustedAttribute.When"/> claims.
    /// </summary>
    public string? When { get; set; }

    /// <summary>The path of a number of seconds in the JSON body, for example <c>error.retry_after</c>. Default: none.</summary>
    public string? RetryAfter { get; set; }

    /// <summary>How often one call is repeated after a 429, besides its first attempt. From 1. Default: 3.</summary>
    public int MaxRetries { get; set; } = 3;

    /// <summary>A longer wait than this, in seconds, is not waited for: the call fails with the time. Above 0. Default: 3,600.</summary>
    public double MaxRetryAfterSeconds { get; set; } = 3600;

    /// <summary>The pause in seconds when the response names none. Above 0. Default: 1.</summary>
    public double PauseSeconds { get; set; } = 1;

    /// <summary>The cap in seconds of the pause when the response names none. At least <see cref="PauseSeconds"/>. Default: 60.</summary>
    public double MaxPauseSeconds { get; set; } = 60;
}
