using RateGen.Paging.Links;
using RateGen.Paging.Resuming;
using RateGen.Paging;
using RateGen.Responses;

namespace RateGen.CompilerServices;

/// <summary>One call of a paged method of a client.</summary>
/// <param name="pipeline">The client.</param>
/// <param name="operation">The method.</param>
/// <param name="body">How a page is read.</param>
/// <param name="arguments">The arguments of the call, but for what differs from page to page.</param>
/// <param name="request">Writes the request of a page.</param>
/// <param name="links">Which links are followed.</param>
internal sealed class PageFetcher<TPage, TItem, TArguments>(
    ApiPipeline pipeline, PagesOperation<TPage, TItem> operation, ResponseReader<TPage> body, TArguments arguments, PageRequest<TArguments> request, LinkPolicy links)
    : PageSource<TPage, TItem>(operation, pipeline.NameOf(operation), links)
{
    private readonly PageResponseReader<TPage> _reader = new(body);

    public override void Came(int items, long? left) => pipeline.PageCame(Operation, items, left);

    public override Task<PageAnswer<TPage>> FetchAsync(PageCall<TPage> page, CancellationToken cancellationToken)
        => pipeline.SendPageAsync(Operation, request(arguments, page.At), page.At.Link, Links, page, _reader, cancellationToken);

    // What is sent whatever the page says which call it is.
    protected override ResumeTokens CreateResume() => pipeline.ResumeTokens(Operation, request(arguments, default), Name);
}
