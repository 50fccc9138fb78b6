namespace RateGen;

/// <summary>Headers that every request of the method, or of all methods of the interface, carries.</summary>
/// <param name="headers">
/// <c>"Name: value"</c> sets a header, <c>"Name:"</c> sends it empty, <c>"Name"</c> removes it. Later ones win: those of base interfaces come
/// first, then the interface's, the method's, and last the parameters'.
/// </param>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Method, Inherited = false)]
public sealed class HeadersAttribute(params string[] headers) : Attribute
{
    /// <summary>The headers.</summary>
    public string[] Headers { get; } = headers;
}
