using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>How the emitted <c>Create</c> methods meet members of that name.</summary>
internal static class CreateParser
{
    private static readonly string[] s_options = ["ApiClientOptions"];
    private static readonly string[] s_httpClient = ["HttpClient", "ApiClientOptions"];

    public static CreateModel Parse(ParseContext context)
    {
        foreach (ISymbol member in context.Client.GetMembers(KnownNames.Create))
        {
            if (!EmittedCode.Contains(member) && (Hides(member, s_options) || Hides(member, s_httpClient)))
            {
                context.Report(Descriptors.CreateTaken, Place.Of(member), context.Client.Name,
                    member is IMethodSymbol ? "a method of that name and those parameters" : "a member of that name",
                    member is IMethodSymbol { Parameters.Length: 1 } ? "ApiClientOptions" : "HttpClient, ApiClientOptions");
            }
        }

        bool hidesOptions = false, hidesHttpClient = false;
        foreach (INamedTypeSymbol @base in ClientMembers.Bases(context.Client))
        {
            bool isEmittedClient = ClientMarkers.Of(@base) is not null && @base.DeclaringSyntaxReferences.Length > 0
                && SymbolEqualityComparer.Default.Equals(@base.ContainingAssembly, context.Client.ContainingAssembly)
                && ShapeParser.CanBeEmitted(new ParseContext(@base.OriginalDefinition, context.Compilation, new Reporter(), context.CancellationToken));
            hidesOptions |= isEmittedClient;
            hidesHttpClient |= isEmittedClient;
            foreach (ISymbol member in @base.GetMembers(KnownNames.Create))
            {
                hidesOptions |= Hides(member, s_options);
                hidesHttpClient |= Hides(member, s_httpClient);
            }
        }

        return new CreateModel(hidesOptions, hidesHttpClient);
    }

    // Anything that is no method hides every overload; a method hides its own signature.
    private static bool Hides(ISymbol member, string[] parameters)
        => member is not IMethodSymbol method
            || (method.Arity == 0 && method.Parameters.Length == parameters.Length && method.Parameters.Select(parameter => parameter.Type.Name).SequenceEqual(parameters));
}
