using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RateGen.CodeFixes.Fixes;

/// <summary>Marks the interface as a client; its address is the user's to fill in.</summary>
internal sealed class AddApiClient : Fix
{
    public override string Title(FixSite site) => "Make the interface a client";

    public override SyntaxNode? Apply(FixSite site)
        => site.Around<InterfaceDeclarationSyntax>() is { } @interface
            ? site.Root.ReplaceNode(@interface, NewAttribute.On(AddPartial.To(@interface), NewAttribute.Of("ApiClient", "https://api.example.com")))
            : null;
}
