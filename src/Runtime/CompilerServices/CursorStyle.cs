using System.ComponentModel;
using RateGen.Paging;

namespace RateGen.CompilerServices;

/// <summary>Pages whose bodies name the next one by a token: <see cref="CursorPagesAttribute"/>.</summary>
/// <typeparam name="TPage">The type of a page.</typeparam>
/// <typeparam name="TItem">The type of its items.</typeparam>
/// <param name="next">The token of the next page.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CursorStyle<TPage, TItem>(Func<TPage, string?> next) : PageStyle<TPage, TItem>
{
    internal override EndOn Ends => EndOn.TokenMissing | EndOn.TokenEmpty;

    internal override PageStep Next(in PageContent<TPage, TItem> page) => TokenStep.To(page.At, next(page.Body));
}
