using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RateGen.CodeFixes.Fixes;

/// <summary>Adds an attribute behind the one at the finding, between the same brackets.</summary>
/// <param name="name">The attribute's name without its suffix.</param>
internal sealed class AddBeside(string name) : Fix
{
    public override string Title(FixSite site) => $"Add [{name}]";

    public override SyntaxNode? Apply(FixSite site)
        => site.Around<AttributeSyntax>() is { Parent: AttributeListSyntax list }
            ? site.Root.ReplaceNode(list, list.AddAttributes(NewAttribute.Of(name).WithLeadingTrivia(SyntaxFactory.Space)))
            : null;
}
