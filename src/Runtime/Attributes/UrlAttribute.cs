namespace RateGen;

/// <summary>The parameter, a <c>string</c> or <c>Uri</c>, is the whole address of the request; the route must be empty.</summary>
/// <remarks>The limits of the client hold all the same. Its API key goes along only to the origin of its base address.</remarks>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class UrlAttribute : Attribute
{
    /// <summary>Whether a relative address is joined to the base address instead of being refused. Default: false.</summary>
    public bool AllowRelative { get; set; }
}
