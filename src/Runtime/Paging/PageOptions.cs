namespace RateGen;

/// <summary>What differs from the declaration when pages are enumerated: <c>pages.With(new() { MaxItems = 100, Prefetch = 1 })</c>.</summary>
/// <typeparam name="TPage">The type of a page.</typeparam>
/// <typeparam name="TItem">The type of its items.</typeparam>
public sealed record PageOptions<TPage, TItem>
{
    /// <summary>After how many items the enumeration ends. From 1. Default: null, all. No page is asked for that is not needed.</summary>
    public long? MaxItems { get; init; }

    /// <summary>After how many pages the enumeration ends. From 1. Default: null, all.</summary>
    public int? MaxPages { get; init; }

    /// <summary>How many requests the enumeration may send, repetitions included; the next one is not sent, but ends in a <see cref="PagingException"/>. From 1. Default: null, any number.</summary>
    public int? MaxRequests { get; init; }

    /// <summary>How many items are asked for at once, in place of the argument marked <see cref="PageSizeAttribute"/>. From 1 to its <c>Max</c>. Default: null, the argument.</summary>
    public int? PageSize { get; init; }

    /// <summary>How many pages are asked for while the one before is worked on: 0 or 1. Default: 0. It takes a permit like any other and is cancelled when the enumeration is left.</summary>
    public int Prefetch { get; init; }

    /// <summary>
    /// How many pages are asked for at the same time, from 1 to 100; more than 1 only with <see cref="OffsetPagesAttribute"/> and <see cref="NumberedPagesAttribute"/>.
    /// Default: 1. Pages are delivered in order, each takes a permit. With a total no page beyond it is asked for; without one, up to that many minus one.
    /// </summary>
    public int Parallel { get; init; } = 1;

    /// <summary>What tells one item from another: items whose key came within the last <see cref="ItemKeyWindow"/> are left out. Default: null, nothing is left out.</summary>
    public Func<TItem, object?>? ItemKey { get; init; }

    /// <summary>How many keys are remembered. From 1. Default: 10,000.</summary>
    public int ItemKeyWindow { get; init; } = 10_000;

    /// <summary>What tells the content of one page from another's: a page whose fingerprint came before ends in a <see cref="PagingException"/>. Default: null, none.</summary>
    public Func<TPage, string?>? Fingerprint { get; init; }

    /// <summary>Whether a page may have the same items as the one before. Default: false, it ends in a <see cref="PagingException"/>. Items are compared by <see cref="ItemKey"/>, else by their own <c>Equals</c>.</summary>
    public bool AllowIdenticalPages { get; init; }

    /// <summary>Told after each page that came, before it is delivered. Default: null.</summary>
    public IProgress<PageProgress>? Progress { get; init; }

    /// <summary>
    /// A file that keeps where a long job is: an enumeration begins where the file says, writes it anew after each page that was taken, and deletes it at the end.
    /// What was taken since the last page comes again after a crash. One file for one call. Default: null.
    /// </summary>
    public string? CheckpointFile { get; init; }
}
