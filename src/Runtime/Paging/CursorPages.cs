using System.Runtime.CompilerServices;
using RateGen.CompilerServices;

namespace RateGen.Paging;

/// <summary>Pages that name the next one by a token, fetched while they are enumerated.</summary>
/// <param name="operation">The method.</param>
/// <param name="firstToken">The token of the first page.</param>
/// <param name="fetch">Fetches the page of a token.</param>
/// <param name="own">The method's own token, linked with the enumerator's.</param>
internal sealed class CursorPages<TPage, TItem>(
    CursorPagesOperation<TPage, TItem> operation, string? firstToken, Func<string?, CancellationToken, Task<TPage>> fetch, CancellationToken own) : IPages<TPage, TItem>
{
    public IAsyncEnumerator<TItem> GetAsyncEnumerator(CancellationToken cancellationToken = default)
        => ItemsAsync(own).GetAsyncEnumerator(cancellationToken);

    public IAsyncEnumerable<Page<TPage, TItem>> ByPage() => PagesAsync(own);

    private async IAsyncEnumerable<TItem> ItemsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (Page<TPage, TItem> page in PagesAsync(cancellationToken).ConfigureAwait(false))
        {
            foreach (TItem item in page.Items)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return item;
            }
        }
    }

    private async IAsyncEnumerable<Page<TPage, TItem>> PagesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        VisitedTokens visited = new();
        string? token = firstToken;
        for (int index = 0; ; index++)
        {
            if (!visited.Add(token))
            {
                throw new PagingException(
                    $"{operation.Name}: after {index} pages the provider named the token of a page that was already delivered. Its tokens lead in a circle; what was delivered stays valid, going on would never end.")
                {
                    PagesDone = index,
                    Token = token,
                };
            }

            TPage body = await fetch(token, cancellationToken).ConfigureAwait(false);
            string? next = operation.Next(body);
            next = string.IsNullOrEmpty(next) ? null : next;
            yield return new(body, ItemList.Of(operation.Items(body)), index, token, next);
            if (next is null)
            {
                yield break;
            }

            token = next;
        }
    }
}
