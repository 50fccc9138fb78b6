using RateGen.CompilerServices;

namespace RateGen.Paging;

/// <summary>The pages that are asked for before they are wanted, in order. What is not wanted in the end is cancelled.</summary>
internal sealed class PagesAhead<TPage, TItem>(PageSource<TPage, TItem> source, PageOptions<TPage, TItem> options, PageRun<TPage, TItem> run, CancellationToken cancellationToken) : IAsyncDisposable
{
    private readonly int _depth = options.Parallel > 1 ? options.Parallel : options.Prefetch;
    private readonly Queue<PageCall<TPage>> _calls = new();
    private CancellationTokenSource? _cancellation;
    private List<Task>? _dropped;
    private PagePosition _last;

    /// <summary>The page at a position, on its way already or not.</summary>
    public PageCall<TPage> Take(in PagePosition at)
    {
        if (_calls.Count > 0 && _calls.Peek().At.IsAskedAs(at))
        {
            PageCall<TPage> call = _calls.Dequeue();
            call.At = at;
            return call;
        }

        Drop(); // What was guessed is not what follows.
        return Ask(at);
    }

    /// <summary>Asks for what follows a page that came.</summary>
    /// <param name="next">The page after it.</param>
    public void Fill(in PagePosition next)
    {
        if (_depth == 0)
        {
            return;
        }

        if (_calls.Count > 0 && !_calls.Peek().At.IsAskedAs(next))
        {
            Drop();
        }

        PagePosition? at = _calls.Count == 0 ? next : Guess();
        while (at is { } position && _calls.Count < _depth && IsWanted(position))
        {
            _calls.Enqueue(Ask(position));
            _last = position;
            at = options.Parallel > 1 ? Guess() : null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Drop();
        foreach (Task dropped in _dropped ?? [])
        {
            // How it ended concerns nobody any more.
            await dropped.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _cancellation?.Dispose();
    }

    private PagePosition? Guess() => run.Size is { } size ? source.Operation.Style.Guess(_last, size) : null;

    private bool IsWanted(in PagePosition at)
    {
        int pages = _calls.Count;
        long items = run.Items + ((long)pages * (run.Size ?? 1));
        return (options.MaxPages is null || run.Pages + pages < options.MaxPages)
            && run.Pages + pages < source.Operation.MaxPages
            && (options.MaxItems is null || items < options.MaxItems)
            && (pages == 0 || run.Total is not { } total || (source.Operation.Ends & EndOn.TotalReached) == 0 || Begins(at) < total);
    }

    /// <summary>How many items lie before a page that is guessed.</summary>
    private long Begins(in PagePosition at)
        => source.Operation.Style.Reached(new PageContent<TPage, TItem>(at, default!, null, null, [])) ?? 0;

    private PageCall<TPage> Ask(in PagePosition at)
    {
        PageCall<TPage> call = new(at, run.Budget);
        if (_depth > 0)
        {
            _cancellation ??= CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        }

        try
        {
            call.Answer = source.FetchAsync(call, _cancellation?.Token ?? cancellationToken);
        }
        catch (Exception failure) // A token that no header takes: told when its page is wanted, not instead of the page before.
        {
            call.Answer = Task.FromException<PageAnswer<TPage>>(failure);
        }

        return call;
    }

    private void Drop()
    {
        if (_calls.Count == 0)
        {
            return;
        }

        _cancellation!.Cancel();
        _cancellation.Dispose();
        _cancellation = null;
        _dropped?.RemoveAll(IsOver);
        while (_calls.TryDequeue(out PageCall<TPage>? call))
        {
            (_dropped ??= []).Add(call.Answer);
        }
    }

    private static bool IsOver(Task dropped)
    {
        _ = dropped.Exception; // How it ended concerns nobody any more.
        return dropped.IsCompleted;
    }
}
