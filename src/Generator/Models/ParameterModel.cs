namespace RateGen.Generator.Models;

/// <summary>One parameter of an operation.</summary>
internal sealed record ParameterModel
{
    /// <summary>The name, escaped.</summary>
    public required string Name { get; init; }

    /// <summary>The name as the provider knows it.</summary>
    public required string WireName { get; init; }

    /// <summary>The fully qualified type.</summary>
    public required string Type { get; init; }

    /// <summary>The default value as C# writes it, or null when there is none.</summary>
    public string? Default { get; init; }

    public required ParameterKind Kind { get; init; }

    /// <summary>What it says of pages, or null.</summary>
    public PageParameterModel? Page { get; init; }
}

/// <summary>Where a parameter travels.</summary>
internal enum ParameterKind
{
    Path,
    Query,
    Page,
    Body,
    CancellationToken,
    Header,
    Property,
    Options,
    Url,
    Part,
}
