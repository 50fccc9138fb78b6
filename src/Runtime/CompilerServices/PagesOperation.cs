using System.ComponentModel;

namespace RateGen.CompilerServices;

/// <summary>A method that returns pages.</summary>
/// <typeparam name="TPage">The type of a page.</typeparam>
/// <typeparam name="TItem">The type of its items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PagesOperation<TPage, TItem> : Operation<TPage>
{
    /// <summary>How the pages chain.</summary>
    public required PageStyle<TPage, TItem> Style { get; init; }

    /// <summary>The items of a page; null counts as none.</summary>
    public required Func<TPage, IEnumerable<TItem>?> Items { get; init; }

    /// <summary>Whether there is a further page; null (default) when no page says so.</summary>
    public Func<TPage, bool?>? More { get; init; }

    /// <summary>How many items there are in all; null (default) when no page says so.</summary>
    public Func<TPage, long?>? Total { get; init; }

    /// <summary>What each page hands on to the next request besides its token. Default: nothing.</summary>
    public Func<TPage, string?>[] Carried { get; init; } = [];

    /// <summary>How the pages may end. Default: what the style needs.</summary>
    public EndOn EndOn { get; init; }

    /// <summary>Whether an empty token is a token like any other. Default: false.</summary>
    public bool EmptyTokenIsValid { get; init; }

    /// <summary>The most pages that one enumeration may fetch. Default: any number.</summary>
    public int MaxPages { get; init; } = int.MaxValue;

    /// <summary>Whether a parameter says how many items a page may have. Default: false.</summary>
    public bool HasPageSize { get; init; }

    /// <summary>The largest size of a page; null (default) when it is not known.</summary>
    public int? MaxPageSize { get; init; }

    /// <summary>Further origins that links may lead to. Default: none.</summary>
    public string[] Origins { get; init; } = [];

    /// <summary>Whether links may lead to every http and https origin. Default: false.</summary>
    public bool AnyOrigin { get; init; }

    /// <summary>How the pages may end, with the style's own rules when none are declared.</summary>
    internal EndOn Ends => EndOn != 0
        ? EndOn
        : Style.Ends | (More is null ? 0 : EndOn.MoreFalse) | (Total is null || !Style.IsCounted ? 0 : EndOn.TotalReached);
}
