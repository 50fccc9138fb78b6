namespace RateGen;

/// <summary>Lets a class of yours write a parameter to the query: for types whose members cannot be known at compile time.</summary>
/// <param name="converterType">A class with a public parameterless constructor that implements <c>IQueryConverter&lt;T&gt;</c> for the type of the parameter. One instance is made for each call.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class QueryConverterAttribute(Type converterType) : Attribute
{
    /// <summary>The converter.</summary>
    public Type ConverterType { get; } = converterType;
}
