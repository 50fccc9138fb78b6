namespace RateGen;

/// <summary>Says that the provider counts this method's calls apart for each value of the argument: for each account, each project, each shop.</summary>
/// <remarks>
/// Without a name it splits every limit and quota of the scope <see cref="RateScope.Key"/> that is in force for the method; with a name it splits
/// that one, whatever its scope. Values are told apart by their text in the invariant culture, and null counts as an empty text. The argument travels
/// as it would without the attribute. Calls of other methods, which do not split the limit, share a count of their own. One parameter of a method at
/// most, and neither its body nor its page token.
/// </remarks>
/// <param name="limit">The name of the limit or quota that is split; null (default) for every one of the scope Key.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class PartitionKeyAttribute(string? limit = null) : Attribute
{
    /// <summary>The name of the limit or quota that is split; null for every one of the scope <see cref="RateScope.Key"/>.</summary>
    public string? Limit { get; } = limit;
}
