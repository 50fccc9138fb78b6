using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace RateGen.Paging.FanOuts;

/// <summary>
/// Reads many sequences at once and hands on whichever page came first. A sequence asks for its next page when the page before was taken, so that
/// each has one request at most in the queue of the limit, and the queue's order makes them equal.
/// </summary>
internal static class FanOutMerge
{
    public static async IAsyncEnumerable<(TKey Key, Page<TPage, TItem> Page)> MergeAsync<TKey, TPage, TItem>(
        IEnumerable<TKey> keys, Func<TKey, IPages<TPage, TItem>> pages, int maxConcurrent, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Channel<FanOutLane<TKey, TPage, TItem>> ready = Channel.CreateUnbounded<FanOutLane<TKey, TPage, TItem>>(new() { SingleReader = true });
        HashSet<FanOutLane<TKey, TPage, TItem>> open = [];
        List<FanOutFailure<TKey>> failures = [];
        int begun = 0;
        bool isStopped = false, hasMore = true;
        IEnumerator<TKey> rest = keys.GetEnumerator();
        try
        {
            while (true)
            {
                while (open.Count < maxConcurrent && !isStopped && hasMore && (hasMore = rest.MoveNext()))
                {
                    begun++;
                    FanOutLane<TKey, TPage, TItem> lane = new(rest.Current, ready.Writer);
                    open.Add(lane);
                    lane.Begin(pages, stop.Token);
                }

                if (open.Count == 0)
                {
                    break;
                }

                FanOutLane<TKey, TPage, TItem> next = await ready.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
                if (next.Failure is null && next.HasPage)
                {
                    yield return (next.Key, next.Page);
                    next.MoveOn();
                    continue;
                }

                open.Remove(next);
                await next.DisposeAsync().ConfigureAwait(false);
                if (next.Failure is { } failure)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    failures.Add(new(next.Key, failure));
                    isStopped |= (failure.InnerException ?? failure) is QuotaExceededException or InsufficientBalanceException;
                }
            }
        }
        finally
        {
            rest.Dispose();
            await stop.CancelAsync().ConfigureAwait(false);
            foreach (FanOutLane<TKey, TPage, TItem> lane in open)
            {
                await lane.DisposeAsync().ConfigureAwait(false);
            }
        }

        if (failures.Count > 0)
        {
            throw new FanOutException<TKey>(failures, begun, isStopped);
        }
    }
}
