using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RateGen.CodeFixes.Fixes;

/// <summary>Removes the attribute at the finding, or the one of a name on what the finding speaks of.</summary>
/// <param name="name">The attribute's name without its suffix; null for the one at the finding.</param>
internal sealed class RemoveAttribute(string? name = null) : Fix
{
    public override string Title(FixSite site) => $"Remove [{site.Attribute(name)?.Name}]";

    public override SyntaxNode? Apply(FixSite site)
    {
        if (site.Attribute(name) is not { Parent: AttributeListSyntax list } attribute)
        {
            return null;
        }

        if (list.Attributes.Count > 1)
        {
            return site.Root.RemoveNode(attribute, SyntaxRemoveOptions.KeepNoTrivia);
        }

        // What stood before the list, comments and all, stands before what follows it.
        return list.Parent is { } owner && owner.ChildNodesAndTokens().First() == list
            ? site.Root.ReplaceNode(owner, owner.RemoveNode(list, SyntaxRemoveOptions.KeepNoTrivia)!.WithLeadingTrivia(owner.GetLeadingTrivia()))
            : site.Root.RemoveNode(list, SyntaxRemoveOptions.KeepNoTrivia);
    }
}
