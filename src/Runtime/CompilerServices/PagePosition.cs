using System.ComponentModel;

namespace RateGen.CompilerServices;

/// <summary>What differs from page to page: where a page lies, and how it is asked for.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct PagePosition
{
    /// <summary>The page token as text; null is left out.</summary>
    public string? Token { get; init; }

    /// <summary>The number of the page, or how many items come before it; null is left out.</summary>
    public long? Number { get; init; }

    /// <summary>How many items are asked for; null is left out.</summary>
    public int? Size { get; init; }

    /// <summary>The address that the page before named; null when the page is asked for by the method's own route.</summary>
    internal Uri? Link { get; init; }

    /// <summary>The values that the page before handed on: <see cref="PagesAttribute.Carry"/>.</summary>
    internal string?[]? CarriedValues { get; init; }

    /// <summary>How many items the pages before had, as far as they are known.</summary>
    internal long Seen { get; init; }

    /// <summary>A value that the page before handed on; null on the first page.</summary>
    /// <param name="index">Its index in <see cref="PagesAttribute.Carry"/>.</param>
    public string? Carried(int index) => CarriedValues?[index];

    /// <summary>Whether both are the same request, however many items lie before them.</summary>
    /// <param name="other">The other page.</param>
    internal bool IsAskedAs(in PagePosition other) => this with { Seen = other.Seen } == other;

    /// <summary>What names the page, as text; null on a first page that nothing names.</summary>
    internal string? Describe() => Token ?? Link?.AbsoluteUri ?? Number?.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
