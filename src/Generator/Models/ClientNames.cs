namespace RateGen.Generator.Models;

/// <summary>The names by which the interface and its client are written.</summary>
internal sealed record ClientNames
{
    /// <summary>The namespace, escaped; null for the global one.</summary>
    public string? Namespace { get; init; }

    /// <summary>The containing types from the outermost, as they are opened: <c>partial class Outer&lt;T&gt;</c>.</summary>
    public EquatableArray<string> ContainingTypes { get; init; }

    /// <summary>The accessibility of the interface, as written.</summary>
    public required string Accessibility { get; init; }

    /// <summary>The name of the interface, escaped.</summary>
    public required string Interface { get; init; }

    /// <summary>The name of the interface as messages write it.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The name of the emitted class, escaped.</summary>
    public required string Client { get; init; }

    /// <summary>The type parameters as written, <c>&lt;T&gt;</c>, or empty.</summary>
    public required string TypeParameters { get; init; }

    /// <summary>The constraints of the type parameters, <c> where T : class</c>, or empty.</summary>
    public required string Constraints { get; init; }

    /// <summary>The fully qualified name of the interface.</summary>
    public required string QualifiedInterface { get; init; }

    /// <summary>The name of the interface as a <c>cref</c> writes it.</summary>
    public required string Reference { get; init; }
}
