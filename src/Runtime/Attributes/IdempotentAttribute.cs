namespace RateGen;

/// <summary>Says that repeating this method has the same effect as calling it once, whatever its verb (a POST that only searches).</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class IdempotentAttribute : Attribute;
