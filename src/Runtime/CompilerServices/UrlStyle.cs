using System.ComponentModel;
using RateGen.Paging;

namespace RateGen.CompilerServices;

/// <summary>Pages whose bodies name the address of the next one: <see cref="UrlPagesAttribute"/>.</summary>
/// <typeparam name="TPage">The type of a page.</typeparam>
/// <typeparam name="TItem">The type of its items.</typeparam>
/// <param name="next">The address of the next page.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UrlStyle<TPage, TItem>(Func<TPage, string?> next) : PageStyle<TPage, TItem>
{
    internal override EndOn Ends => EndOn.TokenMissing | EndOn.TokenEmpty;

    internal override bool IsFollowed => true;

    internal override PageStep Next(in PageContent<TPage, TItem> page) => next(page.Body) switch
    {
        null => PageStep.Ended(EndOn.TokenMissing),
        "" => PageStep.Ended(EndOn.TokenEmpty),
        { } link => PageStep.Follow(link),
    };
}
