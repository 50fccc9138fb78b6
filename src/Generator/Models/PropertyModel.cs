namespace RateGen.Generator.Models;

/// <summary>A property of the interface that the class implements.</summary>
/// <param name="Name">The name, escaped.</param>
/// <param name="Type">The fully qualified type.</param>
/// <param name="Accessors">Its accessors as C# writes them.</param>
/// <param name="ExplicitInterface">The interface that is implemented explicitly, or null.</param>
/// <param name="IsHttpClient">Whether it is the client that sends.</param>
internal sealed record PropertyModel(string Name, string Type, string Accessors, string? ExplicitInterface, bool IsHttpClient);
