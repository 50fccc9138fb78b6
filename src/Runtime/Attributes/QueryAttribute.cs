namespace RateGen;

/// <summary>How a parameter, or a property of an object in a query or form, is written.</summary>
/// <remarks>A parameter without an attribute goes to the query too; on POST, PUT and PATCH the attribute keeps an object from being the body.</remarks>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class QueryAttribute : Attribute
{
    /// <summary>Writes the value with the defaults.</summary>
    public QueryAttribute()
    {
    }

    /// <summary>Joins the names of nested members by another text than a dot. Not the name of the parameter: that is <see cref="Name"/>.</summary>
    /// <param name="delimiter">The text between an object's name and its members'.</param>
    public QueryAttribute(string delimiter) => Delimiter = delimiter;

    /// <summary>Puts a prefix and the delimiter before the names of an object's members.</summary>
    /// <param name="delimiter">The text between names.</param>
    /// <param name="prefix">What stands before them.</param>
    public QueryAttribute(string delimiter, string prefix)
    {
        Delimiter = delimiter;
        Prefix = prefix;
    }

    /// <summary>Puts a prefix and the delimiter before the names of an object's members, and formats the value.</summary>
    /// <param name="delimiter">The text between names.</param>
    /// <param name="prefix">What stands before them.</param>
    /// <param name="format">A .NET format string.</param>
    public QueryAttribute(string delimiter, string prefix, string format)
    {
        Delimiter = delimiter;
        Prefix = prefix;
        Format = format;
    }

    /// <summary>Writes a collection in a format.</summary>
    /// <param name="collectionFormat">The format.</param>
    public QueryAttribute(CollectionFormat collectionFormat) => CollectionFormat = collectionFormat;

    /// <summary>The text between an object's name and its members'. Default: a dot.</summary>
    public string Delimiter { get; } = ".";

    /// <summary>What stands before the names of an object's members, followed by the delimiter. Default: null, nothing.</summary>
    public string? Prefix { get; }

    /// <summary>The name as the provider knows it; <see cref="AliasAsAttribute"/> wins over it. Default: null, the name in C#.</summary>
    public string? Name { get; set; }

    /// <summary>A .NET format string for the value or for each element, applied under the invariant culture. An empty text writes the value as <c>ToString()</c> does. Default: null.</summary>
    public string? Format { get; set; }

    /// <summary>How the elements of a collection are written. Default: joined by commas.</summary>
    public CollectionFormat CollectionFormat { get; set; }

    /// <summary>Whether a null property is written as an empty value instead of being left out. Default: false.</summary>
    public bool SerializeNull { get; set; }

    /// <summary>Whether an object is written as its <c>ToString()</c> instead of member by member. Default: false.</summary>
    public bool TreatAsString { get; set; }
}
