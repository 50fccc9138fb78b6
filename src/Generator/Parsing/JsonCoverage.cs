using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;

namespace RateGen.Generator.Parsing;

/// <summary>Whether the client's JSON context knows the types of an operation. Only the analyzer asks: the emitted code is the same.</summary>
internal static class JsonCoverage
{
    public static void Check(ParseContext context, IMethodSymbol method, ReturnShape? shape, IParameterSymbol? body)
    {
        if (context.JsonContext is not { } json || !context.Reporter.Listens)
        {
            return;
        }

        JsonReach reach = context.JsonReach ??= JsonReach.Of(json, context.CancellationToken);
        if (shape?.Json is { } response && !reach.Knows(response))
        {
            Report(context, json, Place.Of(method), method, "returns", response);
        }

        if (body is not null && !reach.Knows(body.Type))
        {
            Report(context, json, Place.Of(body), method, "sends", body.Type);
        }
    }

    private static void Report(ParseContext context, INamedTypeSymbol json, Place place, IMethodSymbol method, string does, ITypeSymbol type)
        => context.Report(Descriptors.JsonTypeUnknown, place.Missing(type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)),
            ParseContext.NameOf(method), does, ParseContext.NameOf(type), json.Name);
}
