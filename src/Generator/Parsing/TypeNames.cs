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

    // Words that mean something only in places where no name of ours stands.
    private static readonly HashSet<string> s_harmless =
    [
        "add", "alias", "ascending", "assembly", "async", "by", "descending", "equals", "from", "get", "group", "init", "into", "join", "let", "method", "module",
        "on", "orderby", "param", "property", "record", "remove", "select", "set", "to", "type", "typevar", "value", "where",
    ];

    /// <summary>The name with <c>@</c> when it is a keyword.</summary>
    public static string Escape(string name)
        => SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || (SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None && !s_harmless.Contains(name)) ? "@" + name : name;
}
