using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RateGen.CodeFixes.Fixes;

/// <summary>Makes the type, and every type around it, partial.</summary>
internal sealed class AddPartial : Fix
{
    public override string Title(FixSite site) => "Make it partial";

    public override SyntaxNode? Apply(FixSite site)
    {
        TypeDeclarationSyntax[] types = [.. site.Node.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Where(static type => !IsPartial(type))];
        return types.Length == 0 ? null : site.Root.ReplaceNodes(types, static (_, type) => To(type));
    }

    /// <summary>The type with <c>partial</c> directly before its keyword, where the language wants it.</summary>
    public static TypeDeclarationSyntax To(TypeDeclarationSyntax type)
    {
        if (IsPartial(type))
        {
            return type;
        }

        SyntaxToken partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        return type.Modifiers.Count > 0
            ? type.AddModifiers(partial)
            : type.WithKeyword(type.Keyword.WithLeadingTrivia()).WithModifiers([partial.WithLeadingTrivia(type.Keyword.LeadingTrivia)]);
    }

    private static bool IsPartial(TypeDeclarationSyntax type) => type.Modifiers.Any(SyntaxKind.PartialKeyword);
}
