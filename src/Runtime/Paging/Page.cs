namespace RateGen;

/// <summary>One page.</summary>
/// <typeparam name="TPage">The type of the page's body.</typeparam>
/// <typeparam name="TItem">The type of its items.</typeparam>
public sealed class Page<TPage, TItem>
{
    internal Page(TPage body, IReadOnlyList<TItem> items, int index, string? token, string? nextToken)
    {
        Body = body;
        Items = items;
        Index = index;
        Token = token;
        NextToken = nextToken;
    }

    /// <summary>The page as the provider sent it.</summary>
    public TPage Body { get; }

    /// <summary>Its items; empty when it has none.</summary>
    public IReadOnlyList<TItem> Items { get; }

    /// <summary>Its number in this enumeration, from 0.</summary>
    public int Index { get; }

    /// <summary>The token that it was asked with.</summary>
    public string? Token { get; }

    /// <summary>The token of the page after it; null on the last page.</summary>
    public string? NextToken { get; }
}
