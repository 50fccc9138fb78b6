namespace RateGen;

/// <summary>Says that the response of this method tells the current rate: a number at <c>path</c> becomes the permits of the limit, also while calls wait.</summary>
/// <param name="path">The path of the number in the response, by JSON or C# names, for example <c>rate</c>. Values below 1 are ignored.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class DiscoversRateAttribute(string path) : Attribute
{
    /// <summary>The path of the number in the response.</summary>
    public string Path { get; } = path;

    /// <summary>The name of the limit that is updated. Required when the client declares several rate limits.</summary>
    public string? Limit { get; set; }
}
