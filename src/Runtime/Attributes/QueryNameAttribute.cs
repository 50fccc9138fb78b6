namespace RateGen;

/// <summary>The value is the name of a query parameter without a value: <c>?flag</c>. One for each element of a collection; null is left out.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class QueryNameAttribute : Attribute;
