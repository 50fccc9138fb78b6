using System.ComponentModel;
using RateGen.Paging;

namespace RateGen.CompilerServices;

/// <summary>Pages with numbers: <see cref="NumberedPagesAttribute"/>.</summary>
/// <typeparam name="TPage">The type of a page.</typeparam>
/// <typeparam name="TItem">The type of its items.</typeparam>
/// <param name="first">The number of the first page.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NumberedStyle<TPage, TItem>(long first) : PageStyle<TPage, TItem>
{
    internal override EndOn Ends => EndOn.EmptyPage;

    internal override bool IsCounted => true;

    internal override PageStep Next(in PageContent<TPage, TItem> page) => PageStep.To(After(page.At, page.Items.Count));

    // Only where the caller skips pages does the size that is asked for tell how many items were skipped: a provider may send smaller pages.
    internal override PagePosition Begin(in PagePosition at)
        => at is { Number: { } number, Size: { } size } && number > first ? at with { Seen = checked((number - first) * size) } : at;

    internal override PagePosition? Guess(in PagePosition at, int size) => After(at, size);

    private PagePosition After(in PagePosition at, int items) => at with { Number = checked((at.Number ?? first) + 1), Seen = at.Seen + items };
}
