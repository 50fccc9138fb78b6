using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RateGen.CodeFixes.Fixes;

/// <summary>Gives the base address of the client the scheme https.</summary>
internal sealed class UseHttps : Fix
{
    private const string Http = "http://";

    public override string Title(FixSite site) => "Use https";

    public override SyntaxNode? Apply(FixSite site)
        => site.Attribute("ApiClient")?.ArgumentList?.Arguments.Select(static argument => argument.Expression).OfType<LiteralExpressionSyntax>().FirstOrDefault() is { Token.ValueText: { } address } literal
            && address.StartsWith(Http, StringComparison.OrdinalIgnoreCase)
            ? site.Root.ReplaceNode(literal, SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal("https://" + address.Substring(Http.Length))).WithTriviaFrom(literal))
            : null;
}
