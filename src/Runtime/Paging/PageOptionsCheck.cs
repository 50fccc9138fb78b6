using RateGen.CompilerServices;

namespace RateGen.Paging;

/// <summary>Whether options make sense for a method.</summary>
internal static class PageOptionsCheck
{
    private const int MostParallel = 100;

    public static void ThrowIfWrong<TPage, TItem>(PageOptions<TPage, TItem> options, PagesOperation<TPage, TItem> operation, string name)
    {
        ThrowIfLess(options.MaxItems, 1, nameof(options.MaxItems));
        ThrowIfLess(options.MaxPages, 1, nameof(options.MaxPages));
        ThrowIfLess(options.MaxRequests, 1, nameof(options.MaxRequests));
        ThrowIfLess(options.PageSize, 1, nameof(options.PageSize));
        ThrowIfLess(options.ItemKeyWindow, 1, nameof(options.ItemKeyWindow));
        ThrowIfLess(options.Parallel, 1, nameof(options.Parallel));
        if (options.Prefetch is < 0 or > 1)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Prefetch, "PageOptions.Prefetch is 0 or 1: one page at most is asked for ahead. Parallel asks for more, where the style permits.");
        }

        if (options.Parallel > 1 && !operation.Style.IsCounted)
        {
            throw new ArgumentException($"{name} finds each page in the one before, so PageOptions.Parallel must be 1; only [OffsetPages] and [NumberedPages] can be asked for at the same time. Prefetch = 1 works with every style.", nameof(options));
        }

        if (options.Parallel > MostParallel)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Parallel, $"PageOptions.Parallel must not be above {MostParallel}.");
        }

        if (options.PageSize is { } size)
        {
            if (!operation.HasPageSize)
            {
                throw new ArgumentException($"{name} has no parameter for the size of a page. Mark one with [PageSize], or leave PageOptions.PageSize out.", nameof(options));
            }

            ThrowIfAboveMax(size, operation, name, nameof(options));
        }
    }

    public static void ThrowIfAboveMax<TPage, TItem>(int? size, PagesOperation<TPage, TItem> operation, string name, string parameter)
    {
        if (size > operation.MaxPageSize)
        {
            throw new ArgumentOutOfRangeException(parameter, size, $"{name} may ask for {operation.MaxPageSize} items a page at most: [PageSize(Max = {operation.MaxPageSize})]. Providers cut larger sizes or refuse them.");
        }
    }

    private static void ThrowIfLess(long? value, long least, string property)
    {
        if (value < least)
        {
            throw new ArgumentOutOfRangeException("options", value, $"PageOptions.{property} must be at least {least}.");
        }
    }
}
