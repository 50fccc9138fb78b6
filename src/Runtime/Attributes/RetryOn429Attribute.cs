namespace RateGen;

/// <summary>Says that a response means "too fast": its limit pauses for everyone, then the call is repeated with a fresh permit.</summary>
/// <remarks>
/// <para>
/// How long, the longest that is there: <c>Retry-After</c> (seconds or HTTP-date, RFC 9110 §10.2.3), the body's <see cref="RetryAfter"/>, the
/// <c>RateLimit</c> header (draft-ietf-httpapi-ratelimit-headers) and <see cref="RateLimitAttribute.ResetHeader"/> where they speak of this limit; else
/// <see cref="PauseSeconds"/>, doubled with each retry up to <see cref="MaxPauseSeconds"/>. What is malformed is ignored; waits are rounded up.
/// </para>
/// <para>
/// It may be repeated: those with a condition are asked first, in their order; one without takes what is left and so is the default for unknown codes.
/// On a method it replaces all of the interface's.
/// </para>
/// </remarks>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class RetryOn429Attribute : Attribute
{
    /// <summary>The HTTP status, from 400 to 599, for providers that say it with another one: 403, 503. Default: 429.</summary>
    public int Status { get; set; } = 429;

    /// <summary>The name of the limit that the response speaks of. Default: none, which pauses every limit of the API key.</summary>
    public string? Limit { get; set; }

    /// <summary>
    /// Which responses are meant: <c>path = value</c> over the JSON body, for example <c>error.code = rate_limited</c>; alternatives are
    /// separated by <c>|</c>, a value may stand in quotes. Default: every one that no other condition claims.
    /// </summary>
    public string? When { get; set; }

    /// <summary>
    /// Which responses are meant, by a header: <c>X-RateLimit-Remaining = 0</c>, with alternatives as in <see cref="When"/>, or a name alone for a header
    /// that is there. With <see cref="When"/> both must hold. Default: none.
    /// </summary>
    public string? WhenHeader { get; set; }

    /// <summary>The path of a number of seconds in the JSON body, for example <c>error.retry_after</c>. Default: none.</summary>
    public string? RetryAfter { get; set; }

    /// <summary>How often one call is repeated after such a response, besides its first attempt. From 1. Default: 3.</summary>
    public int MaxRetries { get; set; } = 3;

    /// <summary>A longer wait than this, in seconds, is not waited for: the call fails at once with the time. Above 0. Default: 3,600.</summary>
    public double MaxRetryAfterSeconds { get; set; } = 3600;

    /// <summary>The pause in seconds when the response names none. Above 0. Default: 1.</summary>
    public double PauseSeconds { get; set; } = 1;

    /// <summary>The cap in seconds of the pause when the response names none. At least <see cref="PauseSeconds"/>. Default: 60.</summary>
    public double MaxPauseSeconds { get; set; } = 60;
}
