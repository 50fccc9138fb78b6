namespace RateGen;

/// <summary>Puts the parameter, or the property of the interface, into <c>HttpRequestMessage.Options</c>, where message handlers find it. It is not sent.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class PropertyAttribute : Attribute
{
    /// <summary>Uses the name of the parameter or property as the key.</summary>
    public PropertyAttribute()
    {
    }

    /// <summary>Uses a key of its own.</summary>
    /// <param name="key">The key.</param>
    public PropertyAttribute(string key) => Key = key;

    /// <summary>The key. Default: null, the name of the parameter or property.</summary>
    public string? Key { get; }
}
