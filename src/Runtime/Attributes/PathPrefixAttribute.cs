namespace RateGen;

/// <summary>What stands before the route of every operation of the client, inherited ones too. Prefixes of base interfaces are not read.</summary>
/// <param name="prefix"><c>/</c> and segments, in which placeholders may stand as in a route. A slash at its end is dropped.</param>
[AttributeUsage(AttributeTargets.Interface, Inherited = false)]
public sealed class PathPrefixAttribute(string prefix) : Attribute
{
    /// <summary>The prefix.</summary>
    public string Prefix { get; } = prefix;
}
