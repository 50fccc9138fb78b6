namespace RateGen;

/// <summary>Gives a parameter, or a property of an object in a query or form, the name by which the provider knows it.</summary>
/// <param name="name">The name in the route template or the query.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class AliasAsAttribute(string name) : Attribute
{
    /// <summary>The name in the route template or the query.</summary>
    public string Name { get; } = name;
}
