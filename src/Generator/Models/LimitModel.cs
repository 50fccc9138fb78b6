namespace RateGen.Generator.Models;

/// <summary>A limit or a quota.</summary>
internal abstract record LimitModel
{
    /// <summary>The declared name, or null.</summary>
    public string? Name { get; init; }

    /// <summary>Who shares the limit.</summary>
    public RateScope Scope { get; init; }

    /// <summary>The response headers that speak of it, or null.</summary>
    public LimitHeadersModel? Headers { get; init; }

    /// <summary>Whether the limit belongs to one operation alone.</summary>
    public bool IsOperations { get; init; }

    /// <summary>The heaviest call that can ever be granted.</summary>
    public abstract long HeaviestCall { get; }
}
