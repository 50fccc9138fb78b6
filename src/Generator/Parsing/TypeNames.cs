using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RateGen.Generator.Parsing;

/// <summary>Types and names as emitted code writes them.</summary>
internal static class TypeNames
{
    /// <summary><c>global::</c>, keywords escaped, nullability kept.</summary>
    public static readonly SymbolDisplayFormat Qualified = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static string Of(ITypeSymbol type) => type.ToDisplayString(Qualified);

    /// <summary>The name with <c>@</c> when it is a keyword.</summary>
    public static string Escape(string name)
        => SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;
}
