using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RateGen.CodeFixes.Fixes;

/// <summary>Passes the parameter by value.</summary>
internal sealed class RemoveByRef : Fix
{
    public override string Title(FixSite site) => "Pass it by value";

    public override SyntaxNode? Apply(FixSite site)
    {
        if (site.Around<ParameterSyntax>() is not { } parameter)
        {
            return null;
        }

        SyntaxTokenList modifiers = new(parameter.Modifiers.Where(static modifier
            => modifier.Kind() is not (SyntaxKind.RefKeyword or SyntaxKind.OutKeyword or SyntaxKind.InKeyword or SyntaxKind.ReadOnlyKeyword)));
        return modifiers.Count == parameter.Modifiers.Count ? null : site.Root.ReplaceNode(parameter, parameter.WithModifiers(modifiers).WithLeadingTrivia(parameter.GetLeadingTrivia()));
    }
}
