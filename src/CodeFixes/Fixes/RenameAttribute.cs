using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RateGen.CodeFixes.Fixes;

/// <summary>Writes the attribute that was meant. Named arguments that it does not have are left out.</summary>
/// <param name="from">The attribute that is there.</param>
/// <param name="to">The attribute that was meant.</param>
/// <param name="named">The named arguments that both have.</param>
internal sealed class RenameAttribute(string from, string to, params string[] named) : Fix
{
    public override string Title(FixSite site) => $"Use [{to}]";

    public override SyntaxNode? Apply(FixSite site)
    {
        if (site.Attribute(from) is not { } attribute)
        {
            return null;
        }

        AttributeSyntax renamed = attribute.WithName(SyntaxFactory.IdentifierName(to).WithTriviaFrom(attribute.Name));
        AttributeArgumentSyntax[] foreign = [.. renamed.ArgumentList?.Arguments.Where(argument => argument.NameEquals is { } name && !named.Contains(name.Name.Identifier.ValueText)) ?? []];
        return site.Root.ReplaceNode(attribute, foreign.Length == 0 ? renamed : renamed.RemoveNodes(foreign, SyntaxRemoveOptions.KeepNoTrivia)!);
    }
}
