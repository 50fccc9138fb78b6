using System.Text.Json;
using System.Threading.RateLimiting;
using RateGen.Limiting;
using RateGen.Quotas;

namespace RateGen;

/// <summary>What a client needs at run time besides its declaration.</summary>
public sealed class ApiClientOptions
{
    /// <summary>The API key. Required when the client declares <see cref="ApiKeyAttribute"/>.</summary>
    public string? ApiKey { get; set; }

    /// <summary>An absolute http or https address that wins over <c>HttpClient.BaseAddress</c> and the attribute's. Default: null.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>How bodies are read and written by a client that names no JSON context. Default: web defaults and camel-case enum strings.</summary>
    public JsonSerializerOptions? Json { get; set; }

    /// <summary>What writes and reads bodies instead of JSON, for a client that names no JSON context. Default: null.</summary>
    public IContentSerializer? Serializer { get; set; }

    /// <summary>A limiter of another kind that every request passes first. Default: null.</summary>
    /// <remarks>
    /// Each attempt acquires one permit of it before it asks the declared limits, and holds the lease until the response headers arrive, the
    /// attempt fails or it is cancelled. The lease is held while the call waits for the declared limits: the two are not one decision. A retry
    /// acquires again, at the end of this limiter's queue. A refused lease throws <see cref="RateLimitRejectedException"/> with the lease's
    /// <c>RetryAfter</c> as the estimate. The client never disposes the limiter.
    /// </remarks>
    public RateLimiter? RateLimiter { get; set; }

    /// <summary>How many calls may wait for one of a call's limits when it arrives; from 0 (no call waits). Default: null, no bound.</summary>
    /// <remarks>
    /// A call that finds as many waiting already throws <see cref="RateLimitRejectedException"/> at once, with <see cref="RateLimitRejection.QueueFull"/>
    /// and the wait that it would have had; nothing is sent. The calls of all clients that share the limit are counted. The retry of a call that was
    /// sent before is never turned away.
    /// </remarks>
    public int? QueueLimit { get; set; }

    /// <summary>How long a call may take: its waits, all its attempts and the reading of its response. Longer than zero, at most 49 days. Default: null, any time.</summary>
    /// <remarks>
    /// A call whose permit cannot be granted by then throws <see cref="RateLimitRejectedException"/> as soon as that is known, with
    /// <see cref="RateLimitRejection.Deadline"/> and the wait that it would have had. One that is under way when the time is over is cancelled and throws
    /// <see cref="TimeoutException"/>. Each page of a paged method is a call of its own.
    /// </remarks>
    public TimeSpan? Deadline { get; set; }

    /// <summary>Where quotas are counted so that a restart does not lose them. Default: null, in memory.</summary>
    /// <remarks>
    /// All clients of one API share its quotas: a client that names no store counts in the one that another names. The client never disposes the
    /// store; whoever made it does, after the last call, which gives back what was reserved and not used.
    /// </remarks>
    public IQuotaStore? QuotaStore { get; set; }

    /// <summary>The clock of limits, pauses and quotas. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
