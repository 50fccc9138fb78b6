using System.ComponentModel;
using RateGen.Paging;

namespace RateGen.CompilerServices;

/// <summary>How pages chain: one sealed implementation for each style.</summary>
/// <typeparam name="TPage">The type of a page.</typeparam>
/// <typeparam name="TItem">The type of its items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PageStyle<TPage, TItem>
{
    private protected PageStyle()
    {
    }

    /// <summary>How pages of the style end when nothing else is declared.</summary>
    internal abstract EndOn Ends { get; }

    /// <summary>Whether the place of a page follows from a count, so that pages can be asked for before the ones ahead of them have come.</summary>
    internal virtual bool IsCounted => false;

    /// <summary>Whether pages are addresses to follow.</summary>
    internal virtual bool IsFollowed => false;

    /// <summary>Where the page after a page lies.</summary>
    /// <param name="page">The page.</param>
    internal abstract PageStep Next(in PageContent<TPage, TItem> page);

    /// <summary>The page that an enumeration begins with, and how many items lie before it as far as that can be told.</summary>
    /// <param name="at">Where the caller begins.</param>
    internal virtual PagePosition Begin(in PagePosition at) => at;

    /// <summary>How many items there are up to the end of a page, for comparison with the total; null when that is not known.</summary>
    /// <param name="page">The page.</param>
    internal virtual long? Reached(in PageContent<TPage, TItem> page) => page.At.Seen + page.Items.Count;

    /// <summary>Where the page after a page will lie if that one is full; null when nobody can tell.</summary>
    /// <param name="at">A page that has not come yet.</param>
    /// <param name="size">How many items a full page has.</param>
    internal virtual PagePosition? Guess(in PagePosition at, int size) => null;
}
