using System.Runtime.CompilerServices;

namespace RateGen.Quotas;

/// <summary>The permits that this process has reserved in stores and not used yet.</summary>
public static class QuotaHoldings
{
    private static readonly ConditionalWeakTable<IQuotaStore, HashSet<IStoreHolder>> s_byStore = new();

    /// <summary>Gives back to a store what the limits of this process hold of it, and keeps what they know: the clean stop that loses nothing.</summary>
    /// <param name="store">The store. A disposable one calls this from its <c>DisposeAsync</c>.</param>
    /// <param name="cancellationToken">Gives up; what is not returned yet stays reserved.</param>
    /// <exception cref="QuotaStoreException">The store could not take it.</exception>
    /// <remarks>Thread-safe. Calls that come later reserve anew.</remarks>
    public static async Task ReturnAsync(IQuotaStore store, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        IStoreHolder[] holders;
        HashSet<IStoreHolder> all = Of(store);
        lock (all)
        {
            holders = [.. all];
        }

        foreach (IStoreHolder holder in holders)
        {
            await holder.ReturnAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    internal static void Add(IQuotaStore store, IStoreHolder holder)
    {
        HashSet<IStoreHolder> all = Of(store);
        lock (all)
        {
            all.Add(holder);
        }
    }

    internal static void Remove(IQuotaStore store, IStoreHolder holder)
    {
        HashSet<IStoreHolder> all = Of(store);
        lock (all)
        {
            all.Remove(holder);
        }
    }

    private static HashSet<IStoreHolder> Of(IQuotaStore store) => s_byStore.GetValue(store, static _ => []);
}
