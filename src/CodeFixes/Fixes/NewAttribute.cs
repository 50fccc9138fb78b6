using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RateGen.CodeFixes.Fixes;

/// <summary>Writes attributes.</summary>
internal static class NewAttribute
{
    /// <summary><c>[name]</c>, or <c>[name("text")]</c>.</summary>
    public static AttributeSyntax Of(string name, string? text = null)
    {
        AttributeSyntax attribute = SyntaxFactory.Attribute(SyntaxFactory.IdentifierName(name));
        return text is null
            ? attribute
            : attribute.AddArgumentListArguments(SyntaxFactory.AttributeArgument(SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text))));
    }

    /// <summary>An attribute as a diagnostic writes it: <c>RateLimit(60, PerMinute)</c>.</summary>
    public static AttributeSyntax? Parse(string text)
        => SyntaxFactory.ParseCompilationUnit($"[{text}] class C;").DescendantNodes().OfType<AttributeSyntax>().FirstOrDefault();

    /// <summary><c>[attribute] </c> before a parameter.</summary>
    public static AttributeListSyntax List(AttributeSyntax attribute) => SyntaxFactory.AttributeList([attribute]).WithTrailingTrivia(SyntaxFactory.Space);

    /// <summary>The member with the attribute on a line of its own above it.</summary>
    public static T On<T>(T member, AttributeSyntax attribute)
        where T : MemberDeclarationSyntax
    {
        SyntaxTriviaList leading = member.GetLeadingTrivia();
        int indent = leading.Count > 0 && leading[leading.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia) ? leading.Count - 1 : leading.Count;
        AttributeListSyntax list = SyntaxFactory.AttributeList([attribute])
            .WithLeadingTrivia(leading)
            .WithTrailingTrivia(SyntaxFactory.ElasticEndOfLine("\n"));
        T bare = member.WithLeadingTrivia(leading.Skip(indent));
        return (T)bare.WithAttributeLists(bare.AttributeLists.Insert(0, list));
    }
}
