namespace RateGen.Limiting;

/// <summary>What every limit declares: its name and who shares it.</summary>
public abstract class LimitOptions
{
    private protected LimitOptions() { }

    /// <summary>The name by which 429s, headers and updates mean this limit. Null (default): limits of one API with equal numbers are one limit.</summary>
    public string? Name { get; init; }

    /// <summary>Who shares the limit. Default: <see cref="RateScope.Key"/>.</summary>
    public RateScope Scope { get; init; }

    /// <summary>The operation that the limit belongs to alone (verb and route template), or null (default) when it is not one operation's own.</summary>
    public string? Operation { get; init; }
}
