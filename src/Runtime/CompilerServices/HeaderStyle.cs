using System.ComponentModel;
using RateGen.Paging;

namespace RateGen.CompilerServices;

/// <summary>Pages whose headers name the next one by a token: <see cref="HeaderPagesAttribute"/>.</summary>
/// <typeparam name="TPage">The type of a page.</typeparam>
/// <typeparam name="TItem">The type of its items.</typeparam>
/// <param name="header">The name of the header.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HeaderStyle<TPage, TItem>(string header) : PageStyle<TPage, TItem>
{
    internal override EndOn Ends => EndOn.TokenMissing | EndOn.TokenEmpty;

    internal override PageStep Next(in PageContent<TPage, TItem> page)
    {
        if (page.Headers is null || !page.Headers.NonValidated.TryGetValues(header, out System.Net.Http.Headers.HeaderStringValues values))
        {
            return PageStep.Ended(EndOn.TokenMissing);
        }

        return values.Count == 1
            ? TokenStep.To(page.At, values.ToString())
            : PageStep.Wrong($"has the header {header} {values.Count} times, and nothing says which one names the next page");
    }
}
