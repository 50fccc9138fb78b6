using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RateGen.Generator.Diagnostics;

namespace RateGen.CodeFixes.Fixes;

/// <summary>Writes the text that the parser proposes in the place of the wrong one.</summary>
internal sealed class ReplaceText : Fix
{
    public override string Title(FixSite site) => $"Write \"{site.Property(FixProperties.Replacement)}\"";

    public override SyntaxNode? Apply(FixSite site)
        => site.Property(FixProperties.Replacement) is { } replacement
            && (site.Around<AttributeArgumentSyntax>()?.Expression ?? site.Around<AttributeSyntax>()?.ArgumentList?.Arguments.FirstOrDefault()?.Expression) is LiteralExpressionSyntax literal
            ? site.Root.ReplaceNode(literal, SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(replacement)).WithTriviaFrom(literal))
            : null;
}
