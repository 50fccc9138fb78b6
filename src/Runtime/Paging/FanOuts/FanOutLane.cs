using System.Threading.Channels;

namespace RateGen.Paging.FanOuts;

/// <summary>One sequence of a fan-out: tells the channel whenever a page came, the sequence ended or it failed.</summary>
internal sealed class FanOutLane<TKey, TPage, TItem>(TKey key, ChannelWriter<FanOutLane<TKey, TPage, TItem>> ready) : IAsyncDisposable
{
    private IAsyncEnumerator<Page<TPage, TItem>>? _pages;
    private Task _moving = Task.CompletedTask;

    public TKey Key => key;

    /// <summary>Whether a page came; false when the sequence ended.</summary>
    public bool HasPage { get; private set; }

    /// <summary>Why the sequence failed, or null.</summary>
    public Exception? Failure { get; private set; }

    public Page<TPage, TItem> Page => _pages!.Current;

    public void Begin(Func<TKey, IPages<TPage, TItem>> pages, CancellationToken cancellationToken)
    {
        try
        {
            _pages = pages(key).ByPage().GetAsyncEnumerator(cancellationToken);
        }
        catch (Exception failure)
        {
            Failure = failure;
            ready.TryWrite(this);
            return;
        }

        MoveOn();
    }

    /// <summary>Asks for the next page.</summary>
    public void MoveOn() => _moving = MoveAsync();

    public async ValueTask DisposeAsync()
    {
        await _moving.ConfigureAwait(false);
        if (_pages is not null)
        {
            await _pages.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task MoveAsync()
    {
        try
        {
            HasPage = await _pages!.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            (HasPage, Failure) = (false, failure);
        }

        ready.TryWrite(this);
    }
}
