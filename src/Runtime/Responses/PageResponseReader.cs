using RateGen.CompilerServices;
using RateGen.Paging;

namespace RateGen.Responses;

/// <summary>Reads a page and keeps what else the next one may be named in.</summary>
/// <param name="body">Reads its body.</param>
internal sealed class PageResponseReader<TPage>(ResponseReader<TPage> body) : ResponseReader<PageAnswer<TPage>>
{
    internal override async ValueTask<PageAnswer<TPage>> ReadAsync(Answer answer, CancellationToken cancellationToken)
    {
        TPage page = await body.ReadAsync(answer, cancellationToken).ConfigureAwait(false);
        return new(page, answer.Response.Headers, answer.Address);
    }
}
