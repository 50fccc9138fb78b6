using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RateGen.CodeFixes.Fixes;

/// <summary>Writes the JSON context of a client at the end of its file, with the options that the client had without one, and names it.</summary>
internal sealed class WriteJsonContext : Fix
{
    private const string Namespace = "System.Text.Json.Serialization";

    // What travels as text, as bytes or not at all.
    private static readonly HashSet<string> s_notJson = ["string", "byte[]", "System.IO.Stream", "System.Net.Http.HttpContent", "System.Net.Http.HttpResponseMessage", "System.Net.Http.HttpRequestMessage"];

    public override string Title(FixSite site) => "Write the JSON context";

    public override SyntaxNode? Apply(FixSite site)
    {
        if (site.Around<InterfaceDeclarationSyntax>() is not { } declaration
            || site.Model.GetDeclaredSymbol(declaration, site.CancellationToken) is not { ContainingType: null, Arity: 0 } client
            || site.Root is not CompilationUnitSyntax)
        {
            return null;
        }

        string name = client.Name.TrimStart('I') + "Json";
        string[] types = [.. JsonTypes(client).Select(type => type.ToMinimalDisplayString(site.Model, declaration.SpanStart)).Distinct()];
        if (types.Length == 0 || client.ContainingNamespace.GetTypeMembers(name).Length > 0)
        {
            return null;
        }

        CompilationUnitSyntax root = (CompilationUnitSyntax)site.Root.ReplaceNode(declaration, Named(declaration, name));
        MemberDeclarationSyntax context = Context(name, types);
        if (root.Members.OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault(space => space.Name.ToString() == client.ContainingNamespace.ToDisplayString()) is { } @namespace)
        {
            root = root.ReplaceNode(@namespace, @namespace.AddMembers(context));
        }
        else if (client.ContainingNamespace.IsGlobalNamespace)
        {
            root = root.AddMembers(context);
        }
        else
        {
            return null;
        }

        return site.Model.LookupNamespacesAndTypes(declaration.SpanStart, name: "JsonSerializerContext").IsEmpty ? Using(Using(root, Namespace), "System.Text.Json") : root;
    }

    private static IEnumerable<ITypeSymbol> JsonTypes(INamedTypeSymbol client)
    {
        foreach (IMethodSymbol method in client.AllInterfaces.Insert(0, client).SelectMany(static type => type.GetMembers()).OfType<IMethodSymbol>().Where(static method => method.IsAbstract))
        {
            // Task<T>, IPages<TPage, TItem>: the first is what a response holds.
            if (method.ReturnType is INamedTypeSymbol { IsGenericType: true } returned && Body(returned.TypeArguments[0]) is { } response && IsJson(response))
            {
                yield return response;
            }

            foreach (IParameterSymbol parameter in method.Parameters)
            {
                if (parameter.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "BodyAttribute") && IsJson(parameter.Type))
                {
                    yield return parameter.Type;
                }
            }
        }
    }

    // What stands within ApiResponse<T>; IApiResponse has no body.
    private static ITypeSymbol? Body(ITypeSymbol type)
        => type is INamedTypeSymbol { Name: "ApiResponse" or "IApiResponse", ContainingNamespace.Name: "RateGen" } response ? response.TypeArguments.FirstOrDefault() : type;

    private static bool IsJson(ITypeSymbol type) => !s_notJson.Contains(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString());

    private static InterfaceDeclarationSyntax Named(InterfaceDeclarationSyntax declaration, string name)
    {
        AttributeArgumentSyntax json = SyntaxFactory.AttributeArgument(SyntaxFactory.ParseExpression($"typeof({name})"))
            .WithNameEquals(SyntaxFactory.NameEquals("Json").WithEqualsToken(SyntaxFactory.Token(SyntaxKind.EqualsToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space)));
        AttributeSyntax? marker = declaration.AttributeLists.SelectMany(static list => list.Attributes).FirstOrDefault(static attribute => attribute.Name.ToString() is "ApiClient" or "ApiClientAttribute" or "RateGen.ApiClient");
        if (marker is null)
        {
            return NewAttribute.On(declaration, NewAttribute.Of("ApiClient").AddArgumentListArguments(json));
        }

        SeparatedSyntaxList<AttributeArgumentSyntax> arguments = marker.ArgumentList?.Arguments ?? [];
        return declaration.ReplaceNode(marker, marker.WithArgumentList(SyntaxFactory.ParseAttributeArgumentList($"({string.Concat(arguments.Select(static argument => argument.ToString() + ", "))}{json})")));
    }

    private static MemberDeclarationSyntax Context(string name, string[] types)
    {
        string attributes = string.Concat(types.Select(static type => $"[JsonSerializable(typeof({type}))]\n"));
        return SyntaxFactory.ParseMemberDeclaration($"[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]\n{attributes}internal sealed partial class {name} : JsonSerializerContext;\n")!.WithLeadingTrivia(SyntaxFactory.EndOfLine("\n"), SyntaxFactory.EndOfLine("\n"));
    }

    private static CompilationUnitSyntax Using(CompilationUnitSyntax root, string name)
        => root.Usings.Any(@using => @using.Name?.ToString() == name)
            ? root
            : root.WithUsings(root.Usings.Insert(0, SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(name).WithLeadingTrivia(SyntaxFactory.Space)).WithTrailingTrivia(SyntaxFactory.EndOfLine("\n"))));
}
