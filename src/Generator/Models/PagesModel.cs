namespace RateGen.Generator.Models;

/// <summary>How pages chain.</summary>
internal sealed record PagesModel
{
    /// <summary>The fully qualified type of an item.</summary>
    public required string ItemType { get; init; }

    public required PageStyleModel Style { get; init; }

    public required PagePathModel Items { get; init; }

    public PagePathModel? More { get; init; }

    public PagePathModel? Total { get; init; }

    public EquatableArray<CarryModel> Carry { get; init; }

    /// <summary>How the pages may end; 0 when the style says it.</summary>
    public RateGen.EndOn EndOn { get; init; }

    public bool EmptyTokenIsValid { get; init; }

    /// <summary>The most pages of one enumeration; 0 for any number.</summary>
    public int MaxPages { get; init; }

    /// <summary>Whether a parameter says how many items a page may have.</summary>
    public bool HasPageSize { get; init; }

    /// <summary>The largest size of a page; 0 when it is not known.</summary>
    public int MaxPageSize { get; init; }

    public EquatableArray<string> Origins { get; init; }

    public bool AnyOrigin { get; init; }
}
