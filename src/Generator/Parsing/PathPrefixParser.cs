using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;

namespace RateGen.Generator.Parsing;

/// <summary>Reads <see cref="PathPrefixAttribute"/>.</summary>
internal static class PathPrefixParser
{
    public static void Parse(ParseContext context, ImmutableArray<AttributeData> attributes)
    {
        if (AttributeReader.FindReadable(context, attributes, nameof(PathPrefixAttribute)) is not { } data)
        {
            return;
        }

        AttributeArguments arguments = new(data);
        string prefix = arguments.Text(nameof(PathPrefixAttribute.Prefix)) ?? "";
        if (prefix.Trim().Length == 0)
        {
            return;
        }

        (_, RouteMistake? mistake) = RouteTemplateParser.Parse(prefix, context.UrlResolution);
        string? problem = prefix.IndexOfAny(['?', '#']) >= 0 ? "holds a query or a fragment, which no route can follow" : mistake is null ? null : mistake.Kind == RouteMistakeKind.NotRooted ? mistake.Problem : $"is malformed at position {mistake.Position}: {mistake.Problem}";
        if (problem is not null)
        {
            context.Report(Descriptors.PathPrefixInvalid, arguments.At(nameof(PathPrefixAttribute.Prefix)), HeaderNames.Printable(prefix), context.Client.Name, problem);
            return;
        }

        context.PathPrefix = prefix.TrimEnd('/');
    }

    /// <summary>The route behind the prefix, with one slash between them.</summary>
    public static string Join(string prefix, string route)
    {
        if (prefix.Length == 0)
        {
            return route;
        }

        string rest = route.TrimStart('/');
        return rest.Length == 0 ? prefix : $"{prefix}/{rest}";
    }
}
