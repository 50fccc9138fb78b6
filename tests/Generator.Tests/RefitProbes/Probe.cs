namespace RateGen.Generator.Tests.RefitProbes;

/// <summary>One declaration that Refit 16.4.0 was probed with.</summary>
/// <param name="Number">The row of the table in docs/coming-from-refit.md.</param>
/// <param name="Members">What stands in the interface.</param>
/// <param name="Told">The ids that RateGen reports, or none when the declaration is served.</param>
internal sealed record Probe(int Number, string Members, params string[] Told)
{
    /// <summary>A whole source, where members of one interface are not enough.</summary>
    public string? Source { get; init; }

    /// <summary>Ids below a warning that belong to the answer.</summary>
    public bool WithInfo { get; init; }

    public override string ToString() => $"{Number}";
}
