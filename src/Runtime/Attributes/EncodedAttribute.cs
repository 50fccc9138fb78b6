namespace RateGen;

/// <summary>The value is escaped already and goes into the path or query as it is.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class EncodedAttribute : Attribute;
