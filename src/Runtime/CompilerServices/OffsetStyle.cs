using System.ComponentModel;
using RateGen.Paging;

namespace RateGen.CompilerServices;

/// <summary>Pages that begin as many items later as the one before had: <see cref="OffsetPagesAttribute"/>.</summary>
/// <typeparam name="TPage">The type of a page.</typeparam>
/// <typeparam name="TItem">The type of its items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OffsetStyle<TPage, TItem> : PageStyle<TPage, TItem>
{
    internal override EndOn Ends => EndOn.EmptyPage;

    internal override bool IsCounted => true;

    internal override PageStep Next(in PageContent<TPage, TItem> page)
        => page.Items.Count == 0 ? PageStep.Ended(EndOn.EmptyPage) : PageStep.To(After(page.At, page.Items.Count));

    internal override long? Reached(in PageContent<TPage, TItem> page) => (page.At.Number ?? 0) + page.Items.Count;

    internal override PagePosition? Guess(in PagePosition at, int size) => After(at, size);

    private static PagePosition After(in PagePosition at, int items) => at with { Number = checked((at.Number ?? 0) + items), Seen = at.Seen + items };
}
