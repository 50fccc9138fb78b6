namespace RateGen;

/// <summary>Writes path and query once more in another form of escaping, for providers that misread the usual one.</summary>
/// <param name="uriFormat"><see cref="UriFormat.Unescaped"/> sends what was escaped as it is, as far as an address can hold it.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class QueryUriFormatAttribute(UriFormat uriFormat) : Attribute
{
    /// <summary>The form of escaping.</summary>
    public UriFormat UriFormat { get; } = uriFormat;
}
