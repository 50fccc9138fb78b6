namespace RateGen;

/// <summary>
/// The items of all pages, fetched one page after the other while they are enumerated. Each enumeration starts anew. Immutable: <see cref="With"/> and
/// <see cref="From"/> answer with another one.
/// </summary>
/// <typeparam name="TPage">The type of a page.</typeparam>
/// <typeparam name="TItem">The type of its items.</typeparam>
/// <remarks>A page that fails for good, or does not chain, ends in a <see cref="PagingException"/>, whose <see cref="PagingException.Resume"/> goes on exactly there.</remarks>
public interface IPages<TPage, TItem> : IAsyncEnumerable<TItem>
{
    /// <summary>The same, page by page.</summary>
    IAsyncEnumerable<Page<TPage, TItem>> ByPage();

    /// <summary>The pages from where a resume token says, also one of another process.</summary>
    /// <param name="resume">A token from <see cref="PagingException.Resume"/>, <see cref="Page{TPage, TItem}.Resume"/> or <see cref="Page{TPage, TItem}.ResumeAt"/>.</param>
    /// <exception cref="ResumeTokenException">It is damaged, or belongs to another method or other arguments.</exception>
    IPages<TPage, TItem> From(string resume);

    /// <summary>The pages with options, in place of those given before.</summary>
    /// <param name="options">The options.</param>
    /// <exception cref="ArgumentException">They make no sense for the method.</exception>
    IPages<TPage, TItem> With(PageOptions<TPage, TItem> options);
}
