using Microsoft.CodeAnalysis;

namespace RateGen.Generator.Parsing;

/// <summary>What a method returns.</summary>
/// <param name="Kind">The form.</param>
/// <param name="Response">The type of the response or of a page.</param>
/// <param name="Item">The type of an item of a page.</param>
internal sealed record ReturnShape(ReturnKind Kind, ITypeSymbol? Response = null, ITypeSymbol? Item = null);

/// <summary>The forms of return types that are served.</summary>
internal enum ReturnKind
{
    Nothing,
    Response,
    Pages,
}
