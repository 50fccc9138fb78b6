using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RateGen.Generator.Diagnostics;

namespace RateGen.CodeFixes.Fixes;

/// <summary>Registers a type at the client's JSON context, when that is in the same file.</summary>
internal sealed class AddJsonSerializable : Fix
{
    public override string Title(FixSite site) => "Add [JsonSerializable] to the JSON context";

    public override SyntaxNode? Apply(FixSite site)
    {
        if (site.Around<InterfaceDeclarationSyntax>() is not { } declaration
            || site.Property(FixProperties.Name) is not { } name
            || site.Model.GetDeclaredSymbol(declaration, site.CancellationToken) is not { } client
            || Context(client, site) is not { } context
            || site.Model.GetSpeculativeTypeInfo(context.SpanStart, SyntaxFactory.ParseTypeName(name), SpeculativeBindingOption.BindAsTypeOrNamespace).Type is not { } type)
        {
            return null;
        }

        string text = type.ToMinimalDisplayString(site.Model, context.SpanStart);
        return site.Root.ReplaceNode(context, NewAttribute.On(context, SyntaxFactory.Attribute(SyntaxFactory.ParseName("JsonSerializable"), SyntaxFactory.ParseAttributeArgumentList($"(typeof({text}))"))));
    }

    private static ClassDeclarationSyntax? Context(INamedTypeSymbol client, FixSite site)
        => client.GetAttributes()
            .SelectMany(static attribute => attribute.NamedArguments)
            .Where(static argument => argument.Key == "Json")
            .Select(static argument => argument.Value.Value)
            .OfType<INamedTypeSymbol>()
            .SelectMany(static context => context.DeclaringSyntaxReferences)
            .Where(reference => reference.SyntaxTree == site.Root.SyntaxTree)
            .Select(reference => reference.GetSyntax(site.CancellationToken))
            .OfType<ClassDeclarationSyntax>()
            .FirstOrDefault();
}
