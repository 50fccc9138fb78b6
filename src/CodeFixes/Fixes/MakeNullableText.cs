using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RateGen.CodeFixes.Fixes;

/// <summary>Makes the parameter a <c>string?</c>.</summary>
internal sealed class MakeNullableText : Fix
{
    public override string Title(FixSite site) => "Make it a string?";

    public override SyntaxNode? Apply(FixSite site)
    {
        if (site.Around<ParameterSyntax>() is not { Type: { } type } parameter)
        {
            return null;
        }

        TypeSyntax text = SyntaxFactory.PredefinedType(SyntaxFactory.Token(SyntaxKind.StringKeyword)).WithTriviaFrom(type);

        // The default of a number is no default of a text.
        EqualsValueClauseSyntax? value = parameter.Default is { Value: LiteralExpressionSyntax literal } clause && !literal.IsKind(SyntaxKind.StringLiteralExpression) && !literal.IsKind(SyntaxKind.NullLiteralExpression)
            ? clause.WithValue(SyntaxFactory.LiteralExpression(SyntaxKind.NullLiteralExpression))
            : parameter.Default;
        return site.Root.ReplaceNode(parameter, parameter.WithType(Nullable(text)).WithDefault(value));
    }

    /// <summary>The type with its question mark.</summary>
    public static TypeSyntax Nullable(TypeSyntax type)
        => type is NullableTypeSyntax ? type : SyntaxFactory.NullableType(type.WithoutTrailingTrivia()).WithTrailingTrivia(type.GetTrailingTrivia());
}
