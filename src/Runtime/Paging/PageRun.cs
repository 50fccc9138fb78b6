using System.Text.Json;
using RateGen.CompilerServices;

namespace RateGen.Paging;

/// <summary>One enumeration: what came so far, and what guards against losing, repeating and endless pages.</summary>
internal sealed class PageRun<TPage, TItem>(PageSource<TPage, TItem> source, PageOptions<TPage, TItem> options)
{
    private readonly VisitedPages _visited = new();
    private readonly VisitedPages? _fingerprints = options.Fingerprint is null ? null : new();
    private readonly KeyWindow? _keys = options.ItemKey is null ? null : new(options.ItemKeyWindow);
    private IReadOnlyList<TItem> _previous = [];
    private long? _total;

    /// <summary>What the enumeration has sent, and may.</summary>
    public RequestBudget Budget { get; } = new(options.MaxRequests ?? int.MaxValue);

    /// <summary>How many pages came.</summary>
    public int Pages { get; private set; }

    /// <summary>How many items came.</summary>
    public long Items { get; private set; }

    /// <summary>How many items a page has, judged by the latest: a provider may send fewer than it is asked for. Null until that is known.</summary>
    public int? Size { get; private set; }

    /// <summary>How many items there are; null when no page said so.</summary>
    public long? Total => _total;

    /// <summary>Whether as much came as was asked for.</summary>
    public bool IsEnough => Items >= options.MaxItems || Pages >= options.MaxPages;

    /// <summary>Takes a page that came.</summary>
    /// <param name="call">Its call.</param>
    /// <param name="skip">How many of its items were taken before.</param>
    /// <param name="answer">What came.</param>
    public Page<TPage, TItem> Read(PageCall<TPage> call, int skip, in PageAnswer<TPage> answer)
    {
        IReadOnlyList<TItem> all = ItemList.Of(source.Operation.Items(answer.Body));
        if (skip > all.Count)
        {
            throw Stop(call.At, skip, $"has only {all.Count} items, but {skip} of them were taken before: it is another page than it was");
        }

        PageContent<TPage, TItem> content = new(call.At, answer.Body, answer.Headers, answer.Address, all);
        ThrowIfRepeated(content, skip);
        PageItems<TItem> items = Select(all, skip);
        (PagePosition? next, PagingException? fault) = Next(content, items.List.Count);
        Size = all.Count > 0 ? all.Count : Size ?? call.At.Size;
        Page<TPage, TItem> page = new(source, call, answer.Body, items, next) { Index = Pages, Total = _total, Fault = fault };
        Pages++;
        Items += items.List.Count;
        _previous = all;
        return page;
    }

    /// <summary>What a failure of a page becomes.</summary>
    public PagingException Fail(in PagePosition at, int skip, Exception failure)
    {
        string advice = failure is RequestBudgetException ? "Resume with From(exception.Resume) and a new budget." : "From(exception.Resume) goes on there.";
        return new($"{source.Name}: page {Pages} failed; the {Pages} pages and {Items} items before it were delivered. {advice} {failure.Message}", failure is RequestBudgetException ? null : failure)
        {
            PagesDone = Pages,
            ItemsDone = Items,
            Token = at.Describe(),
            Resume = source.Resume.Write(new(at, skip)),
        };
    }

    /// <summary>What is thrown in place of a further page than the declaration allows.</summary>
    public void ThrowIfTooMany(in PagePosition next)
    {
        if (Pages >= source.Operation.MaxPages)
        {
            throw Stop(next, 0, $"is one more than the MaxPages = {source.Operation.MaxPages} of the declaration allows");
        }
    }

    /// <summary>Tells whoever listens how far the enumeration is.</summary>
    /// <param name="items">How many items the last page brought.</param>
    /// <param name="isLast">Whether no further page follows.</param>
    public void Tell(int items, bool isLast)
    {
        long? left = _total is { } total ? Math.Max(0, total - Items) : null;
        source.Came(items, left);
        if (options.Progress is null && !PageEvents.Log.IsEnabled())
        {
            return;
        }

        PageProgress progress = new()
        {
            Operation = source.Name,
            Pages = Pages,
            Items = Items,
            Requests = Budget.Taken,
            Waited = Budget.Waited,
            Total = _total,
            Left = left,
            IsLast = isLast,
        };
        PageEvents.Log.Came(progress);
        options.Progress?.Report(progress);
    }

    private (PagePosition? Next, PagingException? Fault) Next(in PageContent<TPage, TItem> page, int delivered)
    {
        PagePosition? next;
        string? problem;
        try
        {
            problem = ReadTotal(page.Body);
            (next, string? broken) = PageChain.Next(source, page, _total);
            problem ??= broken;
        }
        catch (Exception unreadable) when (unreadable is not OperationCanceledException)
        {
            (next, problem) = (null, $"does not say what follows: {unreadable.Message}");
        }

        if (next is { } position && position.Number is null && !IsNew(page, position))
        {
            problem ??= "names a page that was already asked for: its tokens lead in a circle, and going on would never end";
            return (null, Fault(page, delivered, position, null, problem));
        }

        return problem is null ? (next, null) : (null, Fault(page, delivered, next ?? page.At, next, problem));
    }

    private bool IsNew(in PageContent<TPage, TItem> page, in PagePosition next)
    {
        if (Pages == 0 && (page.At.Describe() ?? (source.Operation.Style.IsFollowed ? page.Address?.AbsoluteUri : null)) is { } first)
        {
            _visited.Add(first, page.At.CarriedValues);
        }

        return _visited.Add(next.Describe()!, next.CarriedValues);
    }

    private string? ReadTotal(TPage body)
    {
        if (source.Operation.Total?.Invoke(body) is not { } total)
        {
            return null;
        }

        long? before = _total;
        _total = total;
        if (total < 0)
        {
            return $"says that there are {total} items";
        }

        if ((source.Operation.Ends & EndOn.TotalReached) == 0 || before is null || before == total || (total > before && _keys is not null))
        {
            return null;
        }

        return total < before
            ? $"says that there are {total} items after {before} before: what was removed shifts the pages, and one that nobody saw may be lost. Go on from here, or leave EndOn.TotalReached out"
            : $"says that there are {total} items after {before} before: what was added shifts the pages, and items may come twice. Give PageOptions.ItemKey to leave those out, or leave EndOn.TotalReached out";
    }

    private void ThrowIfRepeated(in PageContent<TPage, TItem> page, int skip)
    {
        if (_fingerprints is not null && options.Fingerprint!(page.Body) is { } fingerprint && !_fingerprints.Add(fingerprint))
        {
            throw Stop(page.At, skip, "has the fingerprint of a page that was delivered already: the provider sends the same content again under another name");
        }

        if (!options.AllowIdenticalPages && page.Items.Count > 0 && page.Items.Count == _previous.Count && IsSame(page.Items, _previous))
        {
            throw Stop(page.At, skip, "has the same items as the one before: the provider does not heed what the page was asked with. PageOptions.AllowIdenticalPages = true goes on, if it is meant");
        }
    }

    private bool IsSame(IReadOnlyList<TItem> one, IReadOnlyList<TItem> other)
    {
        for (int i = 0; i < one.Count; i++)
        {
            bool isSame = options.ItemKey is { } key ? Equals(key(one[i]), key(other[i]))
                : one[i] is JsonElement json && other[i] is JsonElement before ? JsonElement.DeepEquals(json, before)
                : EqualityComparer<TItem>.Default.Equals(one[i], other[i]);
            if (!isSame)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The items to deliver: not those that were taken, not those that came before, and not more than are wanted.</summary>
    private PageItems<TItem> Select(IReadOnlyList<TItem> all, int skip)
    {
        long wanted = (options.MaxItems ?? long.MaxValue) - Items;
        if (_keys is null)
        {
            int count = (int)Math.Min(wanted, all.Count - skip);
            bool isWhole = count == all.Count;
            return new(isWhole ? all : [.. all.Skip(skip).Take(count)], skip, end: skip + count < all.Count ? skip + count : null);
        }

        List<TItem> items = [];
        List<int> places = [];
        for (int i = 0; i < all.Count; i++)
        {
            if (!_keys.Add(options.ItemKey!(all[i])) || i < skip)
            {
                continue;
            }

            if (items.Count == wanted)
            {
                return new(items, skip, places, i);
            }

            items.Add(all[i]);
            places.Add(i);
        }

        return new(items, skip, places);
    }

    private PagingException Stop(in PagePosition at, int skip, string problem) => new($"{source.Name}: page {Pages} {problem}. The {Pages} pages and {Items} items before it were delivered and stay valid.")
    {
        PagesDone = Pages,
        ItemsDone = Items,
        Token = at.Describe(),
        Resume = source.Resume.Write(new(at, skip)),
    };

    // Thrown after the page was delivered, so it counts. Goes on with the next page where there is one, else asks for this one again.
    private PagingException Fault(in PageContent<TPage, TItem> page, int delivered, in PagePosition trouble, PagePosition? next, string problem)
        => new($"{source.Name}: page {Pages} {problem}. What was delivered stays valid.")
        {
            PagesDone = Pages + 1,
            ItemsDone = Items + delivered,
            Token = trouble.Describe(),
            Resume = source.Resume.Write(next is { } position ? new(position, 0) : new(page.At, page.Items.Count)),
        };
}
