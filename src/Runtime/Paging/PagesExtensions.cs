namespace RateGen;

/// <summary>What can be asked of pages beside what LINQ offers: <c>FirstAsync</c>, <c>ToListAsync</c> and the others work on them as on every sequence, and ask for no page more than they need.</summary>
public static class PagesExtensions
{
    /// <summary>The first items as a list.</summary>
    /// <typeparam name="TPage">The type of a page.</typeparam>
    /// <typeparam name="TItem">The type of its items.</typeparam>
    /// <param name="pages">The pages.</param>
    /// <param name="maxItems">How many items at most. From 0.</param>
    /// <param name="cancellationToken">Cancels waiting, sending and reading.</param>
    public static async ValueTask<List<TItem>> ToListAsync<TPage, TItem>(this IPages<TPage, TItem> pages, int maxItems, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentOutOfRangeException.ThrowIfNegative(maxItems);
        List<TItem> list = [];
        if (maxItems > 0)
        {
            await foreach (TItem item in pages.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                list.Add(item);
                if (list.Count == maxItems)
                {
                    break;
                }
            }
        }

        return list;
    }
}
