using RateGen.CompilerServices;
using RateGen.Paging;
using RateGen.Paging.Resuming;

namespace RateGen;

/// <summary>One page.</summary>
/// <typeparam name="TPage">The type of the page's body.</typeparam>
/// <typeparam name="TItem">The type of its items.</typeparam>
public sealed class Page<TPage, TItem>
{
    private readonly PageSource<TPage, TItem>? _source;
    private readonly PageCall<TPage>? _call;
    private readonly PagePosition? _next;
    private readonly PageItems<TItem> _items;

    /// <summary>A page of a stand-in for a client: it has no token and cannot be resumed.</summary>
    /// <param name="body">The page as the provider would send it.</param>
    /// <param name="items">Its items.</param>
    public Page(TPage body, IReadOnlyList<TItem> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        Body = body;
        _items = new(items);
    }

    internal Page(PageSource<TPage, TItem> source, PageCall<TPage> call, TPage body, PageItems<TItem> items, PagePosition? next)
    {
        _source = source;
        _call = call;
        Body = body;
        _items = items;
        _next = next;
    }

    /// <summary>The page as the provider sent it.</summary>
    public TPage Body { get; }

    /// <summary>Its items, without those that were taken before or are left out; empty when it has none.</summary>
    public IReadOnlyList<TItem> Items => _items.List;

    /// <summary>Its number in this enumeration, from 0.</summary>
    public int Index { get; init; }

    /// <summary>How many items the provider says there are on all pages; null when it does not.</summary>
    public long? Total { get; init; }

    /// <summary>What it was asked with: a token, an address or a number; null when nothing named it.</summary>
    public string? Token => _call?.At.Describe();

    /// <summary>What the page after it is asked with; null on the last page.</summary>
    public string? NextToken => _next?.Describe();

    /// <summary>How many requests it took, repetitions included.</summary>
    public int Requests => _call?.Requests ?? 0;

    /// <summary>How long its call waited for permits.</summary>
    public TimeSpan Waited => _call?.Waited ?? TimeSpan.Zero;

    /// <summary>What <c>From</c> takes to go on after this page, also in another process; null when nothing follows.</summary>
    /// <exception cref="InvalidOperationException">The page was made by hand.</exception>
    public string? Resume => ResumeAt(Items.Count);

    /// <summary>Why nothing follows, although the provider does not say that this is the end; null in the usual case.</summary>
    internal PagingException? Fault { get; init; }

    internal PagePosition? Next => _next;

    /// <summary>What <c>From</c> takes to go on within this page.</summary>
    /// <param name="taken">How many of its <see cref="Items"/> were taken, from 0 to all of them.</param>
    /// <returns>The token; null when nothing follows.</returns>
    /// <exception cref="InvalidOperationException">The page was made by hand.</exception>
    public string? ResumeAt(int taken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(taken);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(taken, Items.Count);
        if (_source is null)
        {
            throw new InvalidOperationException("This page was made by hand, not by a client, so that there is nothing to resume.");
        }

        if (_items.IsTaken(taken))
        {
            return Fault?.Resume ?? (_next is { } next ? _source.Resume.Write(new(next, 0)) : null);
        }

        return _source.Resume.Write(new(_call!.At, _items.PlaceOf(taken)));
    }
}
