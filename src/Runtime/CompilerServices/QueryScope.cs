using System.ComponentModel;

namespace RateGen.CompilerServices;

/// <summary>Where in a query or form the members of an object stand.</summary>
/// <param name="prefix">What stands before the names of the members.</param>
/// <param name="delimiter">What stands between an object's name and its members'.</param>
/// <param name="format">How collections among the members are written that say nothing themselves.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct QueryScope(string prefix = "", string delimiter = ".", CollectionFormat format = CollectionFormat.RefitParameterFormatter)
{
    /// <summary>What stands before the names of the members.</summary>
    public string Prefix => prefix ?? "";

    /// <summary>What stands between an object's name and its members'.</summary>
    public string Delimiter => delimiter ?? ".";

    /// <summary>How collections among the members are written that say nothing themselves.</summary>
    public CollectionFormat Format => format;

    /// <summary>The name of a member.</summary>
    /// <param name="scope">Where it stands.</param>
    /// <param name="name">Its own name.</param>
    public static string operator +(QueryScope scope, string name) => scope.Prefix + name;

    /// <summary>The name of a member, for languages without operators.</summary>
    /// <param name="scope">Where it stands.</param>
    /// <param name="name">Its own name.</param>
    public static string Add(QueryScope scope, string name) => scope + name;

    /// <summary>The scope of the members of a member.</summary>
    /// <param name="name">Its own name.</param>
    public QueryScope In(string name) => new(Prefix + name + Delimiter, Delimiter, Format);

    /// <summary>The scope of the members of a member that joins its names in its own way.</summary>
    /// <param name="name">Its own name.</param>
    /// <param name="delimiter">What stands between its names.</param>
    public QueryScope In(string name, string delimiter) => new(Prefix + name + delimiter, delimiter, Format);
}
