using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Reads the parameters of a method, and whether they go together.</summary>
internal static class ParametersParser
{
    public static List<Binding> Parse(ParseContext context, IMethodSymbol method, AttributeArguments verb, RouteTemplate? route, bool isGet)
    {
        List<Binding> bindings = [];
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (ParameterParser.Parse(context, parameter, route, isGet) is { } model)
            {
                bindings.Add(new Binding(parameter, model));
            }
        }

        string name = ParseContext.NameOf(method);
        CheckOnce(context, bindings, ParameterKind.Body, Descriptors.SeveralBodies, name);
        CheckOnce(context, bindings, ParameterKind.CancellationToken, Descriptors.SeveralCancellationTokens, name);
        CheckOnce(context, bindings, ParameterKind.PageToken, Descriptors.SeveralPageTokens, name);
        if (isGet && bindings.Find(binding => binding.Model.Kind == ParameterKind.Body) is { } body)
        {
            context.Report(Descriptors.BodyOnGet, Place.Of(body.Symbol), name, body.Symbol.Name);
        }

        if (route is not null)
        {
            // A parameter with a mistake of its own still answers to its placeholder.
            bool isComplete = bindings.Count == method.Parameters.Length;
            CheckRoute(context, bindings, route, verb, name, isComplete);
            CheckQuery(context, bindings, route, name);
        }

        if (context.Reporter.Listens && method.Parameters.All(parameter => !ParameterParser.IsCancellationToken(parameter.Type)) && !IsPages(method))
        {
            context.Report(Descriptors.CancellationTokenMissing, Place.Of(method), name);
        }

        return bindings;
    }

    // WithCancellation of the enumeration stops pages.
    private static bool IsPages(IMethodSymbol method) => method.ReturnType.Name == "IPages";

    private static void CheckOnce(ParseContext context, List<Binding> bindings, ParameterKind kind, DiagnosticDescriptor descriptor, string method)
    {
        List<Binding> found = bindings.FindAll(binding => binding.Model.Kind == kind);
        for (int i = 1; i < found.Count; i++)
        {
            context.Report(descriptor, Place.Of(found[i].Symbol), method, found[0].Symbol.Name, found[i].Symbol.Name);
        }
    }

    private static void CheckRoute(ParseContext context, List<Binding> bindings, RouteTemplate route, AttributeArguments verb, string method, bool isComplete)
    {
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach (RoutePart part in route.Parts)
        {
            if (!part.IsPlaceholder || !seen.Add(part.Text))
            {
                continue;
            }

            List<Binding> found = bindings.FindAll(binding
                => binding.Model.Kind == ParameterKind.Path && string.Equals(binding.Model.WireName, part.Text, StringComparison.OrdinalIgnoreCase));
            if (found.Count == 0 && isComplete)
            {
                context.Report(Descriptors.PlaceholderWithoutParameter, verb.At(nameof(HttpMethodAttribute.Path)), route.Text, method, part.Text);
            }

            for (int i = 1; i < found.Count; i++)
            {
                context.Report(Descriptors.ParametersShareName, Place.Of(found[i].Symbol), found[0].Symbol.Name, found[i].Symbol.Name, method, part.Text);
            }
        }
    }

    private static void CheckQuery(ParseContext context, List<Binding> bindings, RouteTemplate route, string method)
    {
        Dictionary<string, string> taken = [];
        if (context.Key?.Query is { } key)
        {
            taken[key] = "the API key";
        }

        foreach (string literal in route.QueryNames)
        {
            taken[literal] = taken.ContainsKey(literal) ? taken[literal] : "the route";
        }

        foreach (Binding binding in bindings)
        {
            if (binding.Model.Kind is not (ParameterKind.Query or ParameterKind.PageToken))
            {
                continue;
            }

            if (taken.TryGetValue(binding.Model.WireName, out string? other))
            {
                context.Report(Descriptors.DuplicateQueryName, Place.Of(binding.Symbol), method, binding.Model.WireName, $"{other} and '{binding.Symbol.Name}'");
            }
            else
            {
                taken.Add(binding.Model.WireName, $"'{binding.Symbol.Name}'");
            }
        }
    }
}
