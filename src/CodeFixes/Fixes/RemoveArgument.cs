using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RateGen.CodeFixes.Fixes;

/// <summary>Removes the named argument at the finding, so that its default holds.</summary>
internal sealed class RemoveArgument : Fix
{
    public override string Title(FixSite site) => $"Remove {site.Around<AttributeArgumentSyntax>()?.NameEquals?.Name}";

    public override SyntaxNode? Apply(FixSite site)
        => site.Around<AttributeArgumentSyntax>() is { NameEquals: not null } argument ? site.Root.RemoveNode(argument, SyntaxRemoveOptions.KeepNoTrivia) : null;
}
