namespace RateGen.Generator.Models;

/// <summary>A style of pages.</summary>
/// <param name="Kind">Which one.</param>
/// <param name="Path">The value that leads to the next page, for the styles that read one.</param>
/// <param name="Name">The header or relation that does, for the styles that read one.</param>
/// <param name="First">The number of the first page.</param>
internal sealed record PageStyleModel(PageStyleKind Kind, PagePathModel? Path = null, string? Name = null, int First = 1);

/// <summary>The styles of pages; each has a class in the runtime of that name and <c>Style</c>.</summary>
internal enum PageStyleKind
{
    Cursor,
    Header,
    Keyset,
    Offset,
    Numbered,
    Link,
    Url,
}
