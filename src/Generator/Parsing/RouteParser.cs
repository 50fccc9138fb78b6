using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Reads the route of a verb.</summary>
internal static class RouteParser
{
    /// <summary>The template, or null after a report.</summary>
    public static RouteTemplate? Parse(ParseContext context, AttributeArguments verb, IMethodSymbol method)
    {
        if (!verb.IsReadable)
        {
            context.Reporter.ExplainedByCompiler();
            return null;
        }

        Place place = verb.At(nameof(HttpMethodAttribute.Path));
        string name = context.Named(method);
        if (verb.Text(nameof(HttpMethodAttribute.Path)) is not { } text)
        {
            context.Report(Descriptors.RouteNotRooted, place, "", name, "is null");
            return null;
        }

        text = PathPrefixParser.Join(context.PathPrefix, text);
        SecretTexts.CheckRoute(context, place, name, text);
        (RouteTemplate? template, RouteMistake? mistake) = RouteTemplateParser.Parse(text, context.UrlResolution);
        if (mistake is not null)
        {
            Report(context, place.Replacing(Mended(text, mistake.Kind)), HeaderNames.Printable(text), name, mistake);
        }

        return template;
    }

    // What the route was probably meant to be; null when only its author can know.
    private static string? Mended(string text, RouteMistakeKind kind) => kind switch
    {
        RouteMistakeKind.NotRooted when text.IndexOf(':') < 0 => "/" + text.TrimStart('/'),
        RouteMistakeKind.Character when text.IndexOfAny(['\\', ' ']) >= 0 => text.Replace('\\', '/').Replace(" ", "%20"),
        _ => null,
    };

    private static void Report(ParseContext context, Place place, string route, string method, RouteMistake mistake)
    {
        switch (mistake.Kind)
        {
            case RouteMistakeKind.NotRooted:
                context.Report(Descriptors.RouteNotRooted, place, route, method, mistake.Problem);
                break;
            case RouteMistakeKind.Malformed:
                context.Report(Descriptors.RouteMalformed, place, route, method, mistake.Position, mistake.Problem);
                break;
            case RouteMistakeKind.NotServed:
                context.Report(Descriptors.TemplateNotServed, place, route, method, mistake.Problem, mistake.Position, mistake.Cure);
                break;
            case RouteMistakeKind.Character:
                context.Report(Descriptors.RouteCharacter, place, route, method, mistake.Problem, mistake.Position, mistake.Cure);
                break;
        }
    }
}
