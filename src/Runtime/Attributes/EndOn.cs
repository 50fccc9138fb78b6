namespace RateGen;

/// <summary>How pages may end. What ends them otherwise is an error: nothing stops silently in the middle.</summary>
[Flags]
public enum EndOn
{
    /// <summary>The page names no next token or link.</summary>
    TokenMissing = 1,

    /// <summary>The page names the empty text as the next token.</summary>
    TokenEmpty = 2,

    /// <summary>The value at <c>More</c> is false.</summary>
    MoreFalse = 4,

    /// <summary>The page has no items. Costs one request more than a rule that knows the last page by itself.</summary>
    EmptyPage = 8,

    /// <summary>The page has fewer items than were asked for. Loses items with a provider that silently sends smaller pages than it is asked for.</summary>
    ShortPage = 16,

    /// <summary>As many items as <c>Total</c> says have come.</summary>
    TotalReached = 32,

    /// <summary>The page names the token that it was asked with. Without this it is a circle, which is an error.</summary>
    TokenRepeated = 64,
}
