using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;
using RateGen.Generator.Parsing;

namespace RateGen.Generator.Tests.Helpers;

/// <summary>Reads every client of a compilation twice, with literals taken from the syntax as the generator does and with all attributes bound as the analyzer does.</summary>
internal static class BothReadings
{
    /// <summary>Asserts that models and reports are the same; how many clients there were.</summary>
    public static int AreEqual(CSharpCompilation compilation)
    {
        int clients = 0;
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            SemanticModel model = compilation.GetSemanticModel(tree);
            foreach (InterfaceDeclarationSyntax part in tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<InterfaceDeclarationSyntax>())
            {
                if (model.GetDeclaredSymbol(part, TestContext.Current.CancellationToken) is { } client && ClientMarkers.Of(client) is not null)
                {
                    // The literals first: what is bound once stays bound.
                    (ClientModel? cheap, List<string> cheaply) = Read(client, compilation, new LiteralReader(model, part));
                    (ClientModel? bound, List<string> told) = Read(client, compilation, null);
                    Assert.Equal(bound, cheap);
                    Assert.Equal(told, cheaply);
                    clients++;
                }
            }
        }

        return clients;
    }

    /// <summary>Whether the attributes of the only method of that name were taken from the syntax, and those of its parameters.</summary>
    public static (bool Method, bool Parameters) IsLiteral(CSharpCompilation compilation, string method)
    {
        IMethodSymbol symbol = Assert.IsType<IMethodSymbol>(Assert.Single(compilation.GetSymbolsWithName(method, SymbolFilter.Member, TestContext.Current.CancellationToken)), exactMatch: false);
        SyntaxNode part = symbol.DeclaringSyntaxReferences.Single().GetSyntax(TestContext.Current.CancellationToken).Parent!;
        WrittenMethod written = new(symbol, new LiteralReader(compilation.GetSemanticModel(part.SyntaxTree), part), TestContext.Current.CancellationToken);
        return (written.IsLiteral, symbol.Parameters.SelectMany(written.Of).All(attribute => attribute.IsLiteral));
    }

    private static (ClientModel?, List<string>) Read(INamedTypeSymbol client, CSharpCompilation compilation, LiteralReader? literals)
    {
        List<string> told = [];
        Reporter reporter = new((descriptor, place, arguments) =>
            told.Add(FormattableString.Invariant($"{descriptor.Id} {place.Locate(compilation, client, TestContext.Current.CancellationToken).SourceSpan} {string.Join('|', arguments)}")));
        return (ClientParser.Parse(client, compilation, reporter, TestContext.Current.CancellationToken, literals), told);
    }
}
