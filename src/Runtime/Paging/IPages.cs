namespace RateGen;

/// <summary>The items of all pages, fetched one page after the other while they are enumerated. Each enumeration starts anew at the first page.</summary>
/// <typeparam name="TPage">The type of a page.</typeparam>
/// <typeparam name="TItem">The type of its items.</typeparam>
public interface IPages<TPage, TItem> : IAsyncEnumerable<TItem>
{
    /// <summary>The same, page by page.</summary>
    IAsyncEnumerable<Page<TPage, TItem>> ByPage();
}
