using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;
using RateGen.Generator.Parsing;

namespace RateGen.Generator.Specs;

/// <summary>Whether the operations of a client are those of the API.</summary>
internal static class RouteChecker
{
    public static void Check(SpecContext context, OpenApiIndex index)
    {
        CheckServer(context, index);
        ILookup<(string, string), string> known = Known(context, index);
        HashSet<string> told = [];
        foreach (OperationModel operation in context.Model.Operations)
        {
            if (context.MethodOf(operation) is not { } method || AttributeReader.FindVerb(method.GetAttributes()) is not { } data)
            {
                continue;
            }

            AttributeArguments verb = new(data);
            string? path = known[(operation.Verb, Full(context, operation))].FirstOrDefault();
            if (path is null)
            {
                ReportUnknown(context, index, operation, verb, method);
                continue;
            }

            OperationFacts facts = index.Operation(operation.Verb, path)!;
            SpecOperation target = new(context, operation, method, facts, operation.Verb + " " + path);
            ParameterChecker.Check(target);
            ResponsePathChecker.Check(target, index);
            RefusalChecker.Check(target, told);
        }
    }

    // With the path of a server before it, as clients may have it in their base address; as written where the client has none.
    private static ILookup<(string, string), string> Known(SpecContext context, OpenApiIndex index)
    {
        string[] prefixes = [.. index.Servers.Select(PathKey.OfAddress).Append(context.Model.BaseAddress is null || index.Servers.Count == 0 ? "" : null).OfType<string>().Distinct()];
        return index.Operations.Keys
            .SelectMany(operation => prefixes.Select(prefix => (Key: (operation.Verb, PathKey.Of(prefix + operation.Path)), operation.Path)))
            .ToLookup(static pair => pair.Key, static pair => pair.Path);
    }

    private static string Full(SpecContext context, OperationModel operation) => PathKey.Of(PathKey.Join(context.Model.BaseAddress, context.Model.UrlResolution, operation.Route.Text));

    private static void ReportUnknown(SpecContext context, OpenApiIndex index, OperationModel operation, AttributeArguments verb, IMethodSymbol method)
    {
        string path = operation.Route.Text;
        string[] verbs = [.. index.Operations.Keys.Where(other => PathKey.Of(other.Path) == PathKey.Of(path)).Select(static other => other.Verb)];
        string[] paths = [.. index.Operations.Keys.Where(other => other.Verb == operation.Verb).Select(static other => other.Path)];
        string hint = verbs.Length > 0 ? $"; that path has {string.Join(", ", verbs)}" : NameText.Hint(path, paths);
        Place place = verb.At(nameof(HttpMethodAttribute.Path)).Replacing(verbs.Length > 0 ? null : NearestName.Of(path, paths));
        context.Reporter.Report(Descriptors.OperationUnknown, place, $"{operation.Verb} {path}", ParseContext.NameOf(method), context.Id, hint);
    }

    private static void CheckServer(SpecContext context, OpenApiIndex index)
    {
        if (context.Model.BaseAddress is { } text && Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && !address.IsLoopback && index.Servers.Count > 0
            && !index.Servers.Any(server => Uri.Compare(new Uri(server), address, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0))
        {
            context.Reporter.Report(Descriptors.ServerUnknown, context.At(static arguments => arguments.ClassName == nameof(ApiClientAttribute)), text, context.Client.Name, context.Id, string.Join(", ", index.Servers));
        }
    }
}
