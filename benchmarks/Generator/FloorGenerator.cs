using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RateGen.Benchmarks.Generator;

/// <summary>What any generator over the same attribute pays the compiler for: finding the clients again after an edit and, when <paramref name="reads"/>, the types of their signatures.</summary>
internal sealed class FloorGenerator(bool reads) : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
        => context.RegisterSourceOutput(
            context.SyntaxProvider.ForAttributeWithMetadataName(typeof(ApiClientAttribute).FullName!, static (node, _) => node is InterfaceDeclarationSyntax, (context, _) => reads ? Letters((INamedTypeSymbol)context.TargetSymbol) : 0),
            static (_, _) => { });

    private static int Letters(INamedTypeSymbol client)
    {
        int letters = 0;
        foreach (ISymbol member in client.GetMembers())
        {
            if (member is IMethodSymbol method)
            {
                letters += method.ReturnType.Name.Length;
                foreach (IParameterSymbol parameter in method.Parameters)
                {
                    letters += parameter.Type.Name.Length;
                }
            }
        }

        return letters;
    }
}
