using System.ComponentModel;
using RateGen.Paging;

namespace RateGen.CompilerServices;

/// <summary>Pages that begin after the last item of the one before: <see cref="KeysetPagesAttribute"/>.</summary>
/// <typeparam name="TPage">The type of a page.</typeparam>
/// <typeparam name="TItem">The type of its items.</typeparam>
/// <param name="key">The key of an item.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class KeysetStyle<TPage, TItem>(Func<TItem, string?> key) : PageStyle<TPage, TItem>
{
    internal override EndOn Ends => EndOn.EmptyPage;

    internal override PageStep Next(in PageContent<TPage, TItem> page)
        => page.Items.Count == 0
            ? PageStep.Ended(EndOn.EmptyPage)
            : key(page.Items[^1]) is { Length: > 0 } last ? TokenStep.To(page.At, last) : PageStep.Wrong("ends with an item that has no key, so that the next page cannot be asked for");
}
