using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>How the emitted <c>Create</c> methods meet members of that name.</summary>
internal static class CreateParser
{
    private static readonly string[] s_options = ["ApiClientOptions"];
    private static readonly string[] s_httpClient = ["HttpClient", "ApiClientOptions"];

    public static CreateModel Parse(ParseContext context) => new(Kind(context, s_options), Kind(context, s_httpClient));

    private static CreateKind Kind(ParseContext context, string[] parameters)
    {
        foreach (ISymbol member in context.Client.GetMembers(KnownNames.Create))
        {
            if (!EmittedCode.Contains(member) && Hides(member, parameters))
            {
                context.Report(Descriptors.CreateTaken, Place.Of(member), context.Client.Name,
                    member is IMethodSymbol ? "a method of that name and those parameters" : "a member of that name", string.Join(", ", parameters));
                return CreateKind.Taken;
            }
        }

        return ClientMembers.Bases(context.Client).Any(@base => IsEmittedClient(context, @base) || @base.GetMembers(KnownNames.Create).Any(member => Hides(member, parameters)))
            ? CreateKind.Hides
            : CreateKind.Plain;
    }

    // Its Create is emitted too, so that it is not there yet when the generator looks.
    private static bool IsEmittedClient(ParseContext context, INamedTypeSymbol type)
        => ClientMarkers.Of(type) is not null
            && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, context.Client.ContainingAssembly)
            && ShapeParser.CanBeEmitted(new ParseContext(type.OriginalDefinition, context.Compilation, new Reporter(), context.CancellationToken));

    // Anything that is no method hides every overload; a method hides its own signature.
    private static bool Hides(ISymbol member, string[] parameters)
        => member is not IMethodSymbol method
            || (method.Arity == 0 && method.Parameters.Length == parameters.Length && method.Parameters.Select(parameter => parameter.Type.Name).SequenceEqual(parameters));
}
