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

    /// <summary>
    /// Gives the API key when <see cref="ApiKey"/> is null, before the first request, and another one whenever the provider answers 401 (Unauthorized): it
    /// is told the key that was refused, or null for the first. Default: null.
    /// </summary>
    /// <remarks>
    /// It is called once for all calls that wait for a key; their requests are repeated with it, each once and with a permit of its own. When it
    /// returns the refused key, the 401 is final; when it throws, the calls throw that. Its token is never cancelled, because callers share it. A new
    /// key counts in limits of its own, unless <see cref="ApiKeyPartition"/> says otherwise.
    /// </remarks>
    public Func<string?, CancellationToken, ValueTask<string>>? ApiKeyProvider { get; set; }

    /// <summary>
    /// What stands for the account in limits and quotas whose scope is the API key, for keys that change while the account stays: access tokens. A name or
    /// an id, no secret. Default: null, each key counts by itself.
    /// </summary>
    public string? ApiKeyPartition { get; set; }

    /// <summary>How many redirects one call follows, each with a permit of its own; from 0, none. Default: 10.</summary>
    /// <remarks>The API key and the call's other headers are not sent to another origin, and nothing follows from https to http. See docs/retries.md.</remarks>
    public int MaxRedirects { get; set; } = 10;

    /// <summary>An absolute http or https address that wins over <c>HttpClient.BaseAddress</c> and the attribute's. Default: null.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>How bodies are read and written by a client that names no JSON context. Default: web defaults and camel-case enum strings.</summary>
    public JsonSerializerOptions? Json { get; set; }

    /// <summary>What writes and reads bodies instead of JSON, for a client that names no JSON context. Default: null.</summary>
    public IContentSerializer? Serializer { get; set; }

    /// <summary>
    /// What exceptions may show of a body, an address, a reason, a header's value or the message of a cause: is given each such text, without the API key and the request's credentials already,
    /// and answers what may be shown and kept, for example without e-mail addresses. Default: null, all of it.
    /// </summary>
    /// <remarks>
    /// It is called by many calls at once, for failed calls only. What it answers is also what <see cref="ApiException.GetContentAs{T}()"/> reads, so leave JSON valid. Where it leaves
    /// no address, scheme and host are shown. What it throws, the call throws.
    /// </remarks>
    public Func<string, string>? Redact { get; set; }

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
    /// <summary>A secret of at least 16 bytes that signs resume tokens: needed when they leave the process for a place where others can write. Default: null, a checksum tells damage but no forgery.</summary>
    public byte[]? ResumeKey { get; set; }

    /// <summary>What the requests of this client may cost together, in the currency of its <see cref="PriceAttribute"/>; from 0. Default: null, any amount.</summary>
    /// <remarks>
    /// The request that would exceed it is not sent and throws <see cref="BudgetExceededException"/>. Every request counts that may have left,
    /// repetitions and refused ones included. Each client object has a budget of its own, which nothing resets.
    /// </remarks>
    public decimal? Budget { get; set; }

    /// <summary>How long one attempt of a call may take, without its waits; longer than zero, at most 49 days. Default: null, as long as <c>HttpClient.Timeout</c> allows.</summary>
    /// <remarks><see cref="TimeoutAttribute"/> says the same for one method; the shortest of all wins.</remarks>
    public TimeSpan? Timeout { get; set; }

    /// <summary>Whether each request carries in its <see cref="HttpRequestMessage.Options"/> what <see cref="ApiRequestOptions"/> names, for handlers that log or route by it. Default: false.</summary>
    /// <remarks>It costs about 250 bytes for each request, which is why it has to be asked for.</remarks>
    public bool DescribeRequests { get; set; }

    /// <summary>The clock of limits, pauses and quotas. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Where the chance of waits comes from; tests seed it.</summary>
#pragma warning disable RS0030 // This is the seam.
    internal Random Random { get; set; } = Random.Shared;
#pragma warning restore RS0030
}
