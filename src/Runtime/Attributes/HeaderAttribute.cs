namespace RateGen;

/// <summary>Sends the parameter as a header. Null removes the header, an empty text is sent.</summary>
/// <param name="header">The name of the header.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HeaderAttribute(string header) : Attribute
{
    /// <summary>The name of the header.</summary>
    public string Header { get; } = header;
}
