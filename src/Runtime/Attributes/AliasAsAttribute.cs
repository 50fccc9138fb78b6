namespace RateGen;

/// <summary>Gives a parameter the name by which the provider knows it.</summary>
/// <param name="name">The name in the route template or the query.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class AliasAsAttribute(string name) : Attribute
{
    /// <summary>The name in the route template or the query.</summary>
    public string Name { get; } = name;
}
