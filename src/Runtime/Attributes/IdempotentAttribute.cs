namespace RateGen;

/// <summary>Says that repeating this method has the same effect as calling it once, whatever its verb (a POST that only searches).</summary>
/// <remarks>GET, HEAD, OPTIONS, PUT and DELETE have that effect by themselves (RFC 9110 §9.2.2).</remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class IdempotentAttribute : Attribute;
