namespace RateGen.Generator.Models;

/// <summary>A limit or a quota.</summary>
internal abstract record LimitModel
{
    /// <summary>The declared name, or null.</summary>
    public string? Name { get; init; }
}
