using System.ComponentModel;
using RateGen.Limiting;

namespace RateGen.CompilerServices;

/// <summary>What is known at compile time of one method of a client. Generated code fills it; nothing else should.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public class Operation
{
    /// <summary>The method, as messages name it.</summary>
    public required string Name { get; init; }

    /// <summary>The verb.</summary>
    public required HttpMethod Method { get; init; }

    /// <summary>The route template.</summary>
    public required string Route { get; init; }

    /// <summary>The headers that every call carries, in the order in which they are set. Default: none.</summary>
    public RequestHeader[] Headers { get; init; } = [];

    /// <summary>The limits in force for this method when they are not just the client's; null (default) otherwise.</summary>
    public LimitOptions[]? Limits { get; init; }

    /// <summary>The headers that speak of the method's rate limits when they are not just the client's; null (default) otherwise.</summary>
    public LimitHeaders[]? RateHeaders { get; init; }

    /// <summary>How many permits a call takes: <see cref="PermitsAttribute"/>. 0: one of every rate limit and none of a quota. Default: 1.</summary>
    public int Permits { get; init; } = 1;

    /// <summary>Whether the provider charges nothing for a call.</summary>
    internal bool IsFree => Permits == 0;

    /// <summary>The name of the limit that <see cref="RequestBuilder.PartitionBy{T}"/> splits; null (default) for every one of the scope <see cref="RateScope.Key"/>.</summary>
    public string? PartitionedLimit { get; init; }

    /// <summary>What a request of this method costs, in place of the client's price; null (default): as the client declares.</summary>
    public PlanPrice? Price { get; init; }

    /// <summary>How long an attempt may take: <see cref="TimeoutAttribute"/>. Null (default): any time.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>How long a call may take: <see cref="DeadlineAttribute"/>. Null (default): any time.</summary>
    public TimeSpan? Deadline { get; init; }

    /// <summary>What its measurements are tagged with, once somebody listened.</summary>
    internal KeyValuePair<string, object?>[]? Tags { get; set; }

    /// <summary>Whether repeating has the effect of calling once: the verb's own answer (RFC 9110 §9.2.2) or <see cref="IdempotentAttribute"/>.</summary>
    public bool IsIdempotent { get; init; }

    /// <summary>The header that carries a key made once for each call: <see cref="IdempotencyKeyAttribute"/>. Null (default): none.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Which responses mean "too fast" when it is not what the client declares; null (default) otherwise.</summary>
    public RetryDeclaration[]? Retry { get; init; }

    /// <summary>Which responses mean "used up" when it is not just what the client declares; null (default) otherwise.</summary>
    public ExhaustedDeclaration[]? Exhausted { get; init; }

    /// <summary>How faults that may pass are repeated when it is not as the client declares; null (default) otherwise.</summary>
    public TransientDeclaration? Transient { get; init; }

    /// <summary>Which responses of a status 2xx are successes when it is not what the client declares; null (default) otherwise.</summary>
    public BodyCondition? Success { get; init; }

    /// <summary>What failed calls throw when it is not just what the client declares; null (default) otherwise.</summary>
    public ThrowsDeclaration[]? Throws { get; init; }
}
