using RateGen.CompilerServices;
using RateGen.Paging.Links;
using RateGen.Paging.Resuming;

namespace RateGen.Paging;

/// <summary>One call of a paged method: fetches the page at a position.</summary>
/// <param name="operation">The method.</param>
/// <param name="name">The method, as messages name it.</param>
/// <param name="links">Which links are followed.</param>
internal abstract class PageSource<TPage, TItem>(PagesOperation<TPage, TItem> operation, string name, LinkPolicy links)
{
    private ResumeTokens? _resume;

    public PagesOperation<TPage, TItem> Operation => operation;

    public string Name => name;

    public LinkPolicy Links => links;

    /// <summary>The resume tokens of the call. Made when the first one is asked for: hashing the arguments takes a request to be written.</summary>
    public ResumeTokens Resume => _resume ??= CreateResume();

    /// <summary>Counts a page that came.</summary>
    public virtual void Came(int items, long? left)
    {
    }

    public abstract Task<PageAnswer<TPage>> FetchAsync(PageCall<TPage> page, CancellationToken cancellationToken);

    protected abstract ResumeTokens CreateResume();
}
