using Microsoft.CodeAnalysis;

namespace RateGen.Generator.Parsing;

/// <summary>A path that was found in a C# type.</summary>
/// <param name="Access">The access after the root: <c>.Response?.Users</c>.</param>
/// <param name="Type">The type of the value there, without the nullability of the way to it.</param>
/// <param name="Rest">The names that lead on from there into JSON of which nothing is known at compile time.</param>
internal sealed record JsonPath(string Access, ITypeSymbol Type, IReadOnlyList<string> Rest);
