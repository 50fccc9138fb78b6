using System.ComponentModel;
using RateGen.Limiting;

namespace RateGen.CompilerServices;

/// <summary>What the attributes of one client interface declare. Generated code fills it; nothing else should.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ClientDeclaration
{
    /// <summary>The interface, as messages name it.</summary>
    public required string Name { get; init; }

    /// <summary>The interface itself, for <see cref="ApiRequestOptions.InterfaceType"/>.</summary>
    public Type? Interface { get; init; }

    /// <summary>The base address of <see cref="ApiClientAttribute"/>, or null.</summary>
    public string? BaseAddress { get; init; }

    /// <summary>How routes are joined to the base address.</summary>
    public UrlResolution UrlResolution { get; init; }

    /// <summary>The description of the API that the client names, or null.</summary>
    public SpecDeclaration? Spec { get; init; }

    /// <summary>Where the API key travels, or null when none is declared.</summary>
    public KeyDeclaration? Key { get; init; }

    /// <summary>The headers of the interface and its bases; each operation names those that it carries.</summary>
    public RequestHeader[] Headers { get; init; } = [];

    /// <summary>The limits and quotas of the interface, in declaration order.</summary>
    public LimitOptions[] Limits { get; init; } = [];

    /// <summary>The headers that speak of quotas.</summary>
    public LimitHeaders[] QuotaHeaders { get; init; } = [];

    /// <summary>The headers that speak of rate limits.</summary>
    public LimitHeaders[] RateHeaders { get; init; } = [];

    /// <summary>Which responses mean "too fast", in declaration order; none: a 429 is an error like any other.</summary>
    public RetryDeclaration[] Retry { get; init; } = [];

    /// <summary>What the provider charges, or null.</summary>
    public PlanPrice? Price { get; init; }

    /// <summary>The currency of all prices of the client; null: it has none.</summary>
    public string? Currency { get; init; }

    /// <summary>Which responses mean "used up", in declaration order.</summary>
    public ExhaustedDeclaration[] Exhausted { get; init; } = [];

    /// <summary>How faults that may pass are repeated, or null: then they are not.</summary>
    public TransientDeclaration? Transient { get; init; }

    /// <summary>Which responses of a status 2xx are successes: <see cref="SuccessAttribute"/>. Null (default): all.</summary>
    public BodyCondition? Success { get; init; }

    /// <summary>What failed calls throw, in declaration order.</summary>
    public ThrowsDeclaration[] Throws { get; init; } = [];
}
