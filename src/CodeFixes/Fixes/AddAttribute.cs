using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RateGen.Generator.Diagnostics;

namespace RateGen.CodeFixes.Fixes;

/// <summary>Adds the attribute that the parser says is missing: to the parameter at hand, else to the interface.</summary>
internal sealed class AddAttribute : Fix
{
    public override string Title(FixSite site) => $"Add [{site.Property(FixProperties.Attribute)}]";

    public override SyntaxNode? Apply(FixSite site)
    {
        if (site.Property(FixProperties.Attribute) is not { } text || NewAttribute.Parse(text) is not { } attribute)
        {
            return null;
        }

        if (site.Around<ParameterSyntax>() is { } parameter)
        {
            ParameterSyntax bare = parameter.WithAttributeLists([.. parameter.AttributeLists.Where(static list => list.Attributes.All(static other => other.Name.ToString() is not "AliasAs"))]).WithoutLeadingTrivia();
            return site.Root.ReplaceNode(parameter, bare.WithAttributeLists(bare.AttributeLists.Insert(0, NewAttribute.List(attribute))).WithLeadingTrivia(parameter.GetLeadingTrivia()));
        }

        return site.Around<InterfaceDeclarationSyntax>() is { } @interface ? site.Root.ReplaceNode(@interface, NewAttribute.On(@interface, attribute)) : null;
    }
}
