using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;

namespace RateGen.Generator.Parsing;

/// <summary>Tells of methods that look as if they had pages and declare none. A suggestion, never a behaviour. The words are those of Smithy's linter.</summary>
internal static class PageableCheck
{
    private static readonly HashSet<string> s_inputs = new(StringComparer.OrdinalIgnoreCase)
    {
        "cursor", "pageToken", "page_token", "nextToken", "next_token", "marker", "after", "startingAfter", "starting_after", "continuationToken", "continuation_token",
    };

    private static readonly HashSet<string> s_outputs = new(StringComparer.OrdinalIgnoreCase)
    {
        "nextToken", "next_token", "nextPageToken", "next_page_token", "nextCursor", "next_cursor", "nextMarker", "next_marker", "continuationToken", "continuation_token", "hasMore", "has_more",
    };

    public static void Check(ParseContext context, IMethodSymbol method, ITypeSymbol response, string name)
    {
        if (method.Parameters.FirstOrDefault(static parameter => s_inputs.Contains(parameter.Name)) is { } input
            && response is INamedTypeSymbol { SpecialType: SpecialType.None }
            && JsonMembers.Of(context, response).FirstOrDefault(member => s_outputs.Contains(JsonMembers.WireName(context.Naming, member))) is { } output)
        {
            context.Report(Descriptors.LooksPageable, Place.Of(method), name, input.Name, JsonMembers.WireName(context.Naming, output), ParseContext.NameOf(response));
        }
    }
}
