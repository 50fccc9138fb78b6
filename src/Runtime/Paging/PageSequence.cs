using System.Runtime.CompilerServices;
using RateGen.CompilerServices;
using RateGen.Paging.Resuming;

namespace RateGen.Paging;

/// <summary>Pages of every style, fetched while they are enumerated.</summary>
/// <param name="source">Fetches them.</param>
/// <param name="start">Where they begin.</param>
/// <param name="options">What differs from the declaration.</param>
/// <param name="own">The method's own token, linked with the enumerator's.</param>
internal sealed class PageSequence<TPage, TItem>(PageSource<TPage, TItem> source, ResumePoint start, PageOptions<TPage, TItem> options, CancellationToken own) : IPages<TPage, TItem>
{
    public IPages<TPage, TItem> From(string resume)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(resume);
        return new PageSequence<TPage, TItem>(source, ResumeReader.Read(source, resume), options, own);
    }

    public IPages<TPage, TItem> With(PageOptions<TPage, TItem> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        PageOptionsCheck.ThrowIfWrong(options, source.Operation, source.Name);
        return new PageSequence<TPage, TItem>(source, start, options, own);
    }

    public IAsyncEnumerable<Page<TPage, TItem>> ByPage() => PagesAsync(own);

    public IAsyncEnumerator<TItem> GetAsyncEnumerator(CancellationToken cancellationToken = default)
        => ItemsAsync(own).GetAsyncEnumerator(cancellationToken);

    private async IAsyncEnumerable<TItem> ItemsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Checkpoint? checkpoint = options.CheckpointFile is { } path ? new(path) : null;
        await foreach (Page<TPage, TItem> page in PagesAsync(cancellationToken).ConfigureAwait(false))
        {
            int taken = 0;
            try
            {
                for (; taken < page.Items.Count; taken++)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    yield return page.Items[taken];
                }
            }
            finally
            {
                if (taken < page.Items.Count)
                {
                    checkpoint?.Save(page.ResumeAt(taken)); // Left in the middle: the item at hand counts as not taken.
                }
            }
        }
    }

    private async IAsyncEnumerable<Page<TPage, TItem>> PagesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Checkpoint? checkpoint = options.CheckpointFile is { } path ? new(path) : null;
        ResumePoint begin = checkpoint?.Load(source) ?? start;
        PagePosition at = !begin.IsResumed && options.PageSize is { } size ? begin.At with { Size = size } : begin.At;
        at = begin.IsResumed ? at : source.Operation.Style.Begin(at);
        PageOptionsCheck.ThrowIfAboveMax(at.Size, source.Operation, source.Name, "pageSize");
        int skip = begin.Taken;
        PageRun<TPage, TItem> run = new(source, options);
        PagesAhead<TPage, TItem> ahead = new(source, options, run, cancellationToken);
        try
        {
            while (true)
            {
                Page<TPage, TItem> page;
                try
                {
                    cancellationToken.ThrowIfCancellationRequested(); // Also where the next page is there already.
                    PageCall<TPage> call = ahead.Take(at);
                    page = run.Read(call, skip, await call.TakeAnswer().ConfigureAwait(false));
                }
                catch (OperationCanceledException cancelled) when (cancellationToken.IsCancellationRequested && cancelled.CancellationToken != cancellationToken)
                {
                    throw new OperationCanceledException(cancelled.Message, cancelled, cancellationToken); // The caller's token, not the one between.
                }
                catch (Exception failure) when (failure is not PagingException && !IsTheCallers(failure, run, cancellationToken))
                {
                    throw run.Fail(at, skip, failure);
                }

                PagePosition? next = run.IsEnough ? null : page.Next;
                if (next is { } position)
                {
                    ahead.Fill(position);
                }

                run.Tell(page.Items.Count, isLast: next is null);
                yield return page;
                checkpoint?.Save(page.Resume);
                if (next is not { } following)
                {
                    if (page.Fault is { } fault && !run.IsEnough)
                    {
                        throw fault;
                    }

                    yield break;
                }

                run.ThrowIfTooMany(following);
                (at, skip) = (following, 0);
            }
        }
        finally
        {
            await ahead.DisposeAsync().ConfigureAwait(false);
        }
    }

    // What is wrong with the arguments shows at the first page, before anything came.
    private static bool IsTheCallers(Exception failure, PageRun<TPage, TItem> run, CancellationToken cancellationToken)
        => failure is ArgumentException && run.Pages == 0 || failure is OperationCanceledException && cancellationToken.IsCancellationRequested;
}
