using System.ComponentModel;
using RateGen.Paging;
using RateGen.Paging.Links;

namespace RateGen.CompilerServices;

/// <summary>Pages whose Link headers name the address of the next one: <see cref="LinkPagesAttribute"/>.</summary>
/// <typeparam name="TPage">The type of a page.</typeparam>
/// <typeparam name="TItem">The type of its items.</typeparam>
/// <param name="rel">The relation of the link.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LinkStyle<TPage, TItem>(string rel) : PageStyle<TPage, TItem>
{
    internal override EndOn Ends => EndOn.TokenMissing;

    internal override bool IsFollowed => true;

    internal override PageStep Next(in PageContent<TPage, TItem> page)
    {
        if (page.Headers is null || !page.Headers.NonValidated.TryGetValues("Link", out System.Net.Http.Headers.HeaderStringValues values))
        {
            return PageStep.Ended(EndOn.TokenMissing);
        }

        foreach (string value in values)
        {
            (string? target, int malformed) = LinkHeader.Find(value, rel);
            if (malformed >= 0)
            {
                return PageStep.Wrong($"has a Link header that is malformed at position {malformed}, so that nobody can tell whether there is a next page");
            }

            if (target is not null)
            {
                return PageStep.Follow(target);
            }
        }

        return PageStep.Ended(EndOn.TokenMissing);
    }
}
