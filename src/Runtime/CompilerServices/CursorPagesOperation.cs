using System.ComponentModel;

namespace RateGen.CompilerServices;

/// <summary>A method whose pages name the next one by a token: <see cref="CursorPagesAttribute"/>.</summary>
/// <typeparam name="TPage">The type of a page.</typeparam>
/// <typeparam name="TItem">The type of its items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CursorPagesOperation<TPage, TItem> : Operation<TPage>
{
    /// <summary>The items of a page; null counts as none.</summary>
    public required Func<TPage, IEnumerable<TItem>?> Items { get; init; }

    /// <summary>The token of the next page; null or empty ends the pages.</summary>
    public required Func<TPage, string?> Next { get; init; }
}
