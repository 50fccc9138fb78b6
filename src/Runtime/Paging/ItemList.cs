namespace RateGen.Paging;

/// <summary>The items of a page as a list.</summary>
internal static class ItemList
{
    /// <summary>The list itself when the page holds one; missing items are an empty page.</summary>
    public static IReadOnlyList<TItem> Of<TItem>(IEnumerable<TItem>? items) => items switch
    {
        null => [],
        IReadOnlyList<TItem> list => list,
        _ => [.. items],
    };
}
