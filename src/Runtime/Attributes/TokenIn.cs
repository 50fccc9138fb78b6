namespace RateGen;

/// <summary>Where a page token, size, number or offset travels.</summary>
public enum TokenIn
{
    /// <summary>In the query.</summary>
    Query,

    /// <summary>In the JSON body, which is written anew for each page.</summary>
    Body,

    /// <summary>In a header.</summary>
    Header,
}
