namespace RateGen;

/// <summary>How the elements of a collection stand in a query or form.</summary>
public enum CollectionFormat
{
    /// <summary>The default: joined by commas, as <see cref="Csv"/>.</summary>
    RefitParameterFormatter,

    /// <summary>Joined by commas: <c>ids=1%2C2</c>. A comma within an element looks the same.</summary>
    Csv,

    /// <summary>Joined by spaces: <c>ids=1%202</c>.</summary>
    Ssv,

    /// <summary>Joined by tabs: <c>ids=1%092</c>.</summary>
    Tsv,

    /// <summary>Joined by pipes: <c>ids=1%7C2</c>.</summary>
    Pipes,

    /// <summary>One parameter for each element: <c>ids=1&amp;ids=2</c>. Null elements are left out.</summary>
    Multi,

    /// <summary>The members of each element under its index: <c>items[0].Name=a&amp;items[1].Name=b</c>. Null elements are left out, but counted.</summary>
    Indexed,
}
