using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RateGen.Generator.Diagnostics;

namespace RateGen.CodeFixes.Fixes;

/// <summary>Writes the attribute that the parser says would be right in the place of the wrong one.</summary>
internal sealed class ReplaceAttribute : Fix
{
    public override string Title(FixSite site) => $"Write [{site.Property(FixProperties.Replacement)}]";

    public override SyntaxNode? Apply(FixSite site)
        => site.Property(FixProperties.Replacement) is { } text && NewAttribute.Parse(text) is { } attribute && site.Around<AttributeSyntax>() is { } wrong
            ? site.Root.ReplaceNode(wrong, attribute.WithTriviaFrom(wrong))
            : null;
}
