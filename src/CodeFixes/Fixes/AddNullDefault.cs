using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RateGen.CodeFixes.Fixes;

/// <summary>Gives the parameter the default null: the first page is asked without it.</summary>
internal sealed class AddNullDefault : Fix
{
    public override string Title(FixSite site) => "Default to null";

    public override SyntaxNode? Apply(FixSite site)
    {
        if (site.Around<ParameterSyntax>() is not { Default: null, Type: { } type } parameter)
        {
            return null;
        }

        EqualsValueClauseSyntax value = SyntaxFactory.EqualsValueClause(
            SyntaxFactory.Token(SyntaxKind.EqualsToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space),
            SyntaxFactory.LiteralExpression(SyntaxKind.NullLiteralExpression));
        return site.Root.ReplaceNode(parameter, parameter.WithType(MakeNullableText.Nullable(type)).WithDefault(value));
    }
}
