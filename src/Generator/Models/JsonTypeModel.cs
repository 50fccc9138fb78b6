namespace RateGen.Generator.Models;

/// <summary>A type that is read or written as JSON.</summary>
/// <param name="Type">The fully qualified type.</param>
/// <param name="Field">The field that holds its metadata.</param>
/// <param name="AllowsNull">Whether the type is annotated as nullable, so that JSON null is a value and not a mistake.</param>
/// <param name="IsOpen">Whether the type is known only to a call, so that no field can hold its metadata.</param>
internal sealed record JsonTypeModel(string Type, string Field, bool AllowsNull, bool IsOpen = false);
