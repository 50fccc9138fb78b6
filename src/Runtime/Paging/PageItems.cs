namespace RateGen.Paging;

/// <summary>The items of a page that are delivered, and where they stand among all of the page.</summary>
/// <param name="list">The items that are delivered.</param>
/// <param name="first">How many of the page were taken before.</param>
/// <param name="places">Where each stands when some between them are left out; null when none is.</param>
/// <param name="end">Where the first one stands that is not delivered any more; null at the end of the page.</param>
internal readonly struct PageItems<TItem>(IReadOnlyList<TItem> list, int first = 0, List<int>? places = null, int? end = null)
{
    public IReadOnlyList<TItem> List { get; } = list;

    /// <summary>Whether nothing of the page is left after some of the items.</summary>
    public bool IsTaken(int count) => count == List.Count && end is null;

    /// <summary>How many items of the page lie before an item that is delivered.</summary>
    public int PlaceOf(int index) => index == List.Count ? end ?? 0 : places?[index] ?? first + index;
}
