using RateGen.Paging.FanOuts;

namespace RateGen;

/// <summary>Many sequences of pages under one limit: fair, bounded, each in its own order. Each enumeration starts anew.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TPage">The type of a page.</typeparam>
/// <typeparam name="TItem">The type of its items.</typeparam>
public sealed class FanOut<TKey, TPage, TItem> : IAsyncEnumerable<(TKey Key, TItem Item)>
{
    private readonly IEnumerable<TKey> _keys;
    private readonly Func<TKey, IPages<TPage, TItem>> _pages;
    private readonly int _maxConcurrent;

    internal FanOut(IEnumerable<TKey> keys, Func<TKey, IPages<TPage, TItem>> pages, int maxConcurrent)
    {
        _keys = keys;
        _pages = pages;
        _maxConcurrent = maxConcurrent;
    }

    /// <summary>The items of all sequences, each with its key.</summary>
    /// <param name="cancellationToken">Cancels all of them.</param>
    /// <exception cref="FanOutException{TKey}">Some sequences failed; thrown while enumerating, after the others have ended.</exception>
    public async IAsyncEnumerator<(TKey Key, TItem Item)> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach ((TKey key, Page<TPage, TItem> page) in FanOutMerge.MergeAsync(_keys, _pages, _maxConcurrent, cancellationToken).ConfigureAwait(false))
        {
            for (int i = 0; i < page.Items.Count; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return (key, page.Items[i]);
            }
        }
    }

    /// <summary>The pages of all sequences, each with its key.</summary>
    public IAsyncEnumerable<(TKey Key, Page<TPage, TItem> Page)> ByPage() => FanOutMerge.MergeAsync(_keys, _pages, _maxConcurrent, CancellationToken.None);
}
