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
        int firstDefault = DefaultValues.First(method);
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (ParameterParser.Parse(context, parameter, route, isGet, parameter.Ordinal >= firstDefault) is { } model)
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

        if (context.Reporter.Listens && method.Parameters.All(parameter => !ParameterParser.IsCancellationToken(parameter.Type)) && !IsEnumerated(method))
        {
            context.Report(Descriptors.CancellationTokenMissing, Place.Of(method), name);
        }

        return bindings;
    }

    // WithCancellation of the enumeration stops pages and items.
    private static bool IsEnumerated(IMethodSymbol method) => method.ReturnType.Name is "IPages" or "IAsyncEnumerable";

    private static void CheckOnce(ParseContext context, List<Binding> bindings, ParameterKind kind, DiagnosticDescriptor descriptor, string method)
    {
        Binding? first = null;
        foreach (Binding binding in bindings)
        {
            if (binding.Model.Kind != kind)
            {
                continue;
            }

            if (first is not null)
            {
                context.Report(descriptor, Place.Of(binding.Symbol), method, first.Symbol.Name, binding.Symbol.Name);
            }

            first ??= binding;
        }
    }

    private static void CheckRoute(ParseContext context, List<Binding> bindings, RouteTemplate route, AttributeArguments verb, string method, bool isComplete)
    {
        for (int i = 0; i < route.Parts.Count; i++)
        {
            RoutePart part = route.Parts[i];
            if (!part.IsPlaceholder || IsRepeated(route, i))
            {
                continue;
            }

            Binding? first = null;
            foreach (Binding binding in bindings)
            {
                if (binding.Model.Kind != ParameterKind.Path || !string.Equals(binding.Model.WireName, part.Text, StringComparison.OrdinalIgnoreCase))
                {
                    continue;
                }

                if (first is not null)
                {
                    context.Report(Descriptors.ParametersShareName, Place.Of(binding.Symbol), first.Symbol.Name, binding.Symbol.Name, method, part.Text);
                }

                first ??= binding;
            }

            if (first is null && isComplete)
            {
                context.Report(Descriptors.PlaceholderWithoutParameter, verb.At(nameof(HttpMethodAttribute.Path)).Missing(part.Text), route.Text, method, part.Text);
            }
        }
    }

    private static bool IsRepeated(RouteTemplate route, int index)
    {
        for (int i = 0; i < index; i++)
        {
            if (route.Parts[i].IsPlaceholder && string.Equals(route.Parts[i].Text, route.Parts[index].Text, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static void CheckQuery(ParseContext context, List<Binding> bindings, RouteTemplate route, string method)
    {
        for (int i = 0; i < bindings.Count; i++)
        {
            Binding binding = bindings[i];
            if (IsInQuery(binding) && Other(context, bindings, route, i) is { } other)
            {
                context.Report(Descriptors.DuplicateQueryName, Place.Of(binding.Symbol), method, binding.Model.WireName, $"{other} and '{binding.Symbol.Name}'");
            }
        }
    }

    /// <summary>What else is sent under the name of a parameter, or null.</summary>
    private static string? Other(ParseContext context, List<Binding> bindings, RouteTemplate route, int index)
    {
        string name = bindings[index].Model.WireName;
        if (context.Key?.Query == name)
        {
            return "the API key";
        }

        for (int i = 0; i < route.QueryNames.Count; i++)
        {
            if (route.QueryNames[i] == name)
            {
                return "the route";
            }
        }

        for (int i = 0; i < index; i++)
        {
            if (IsInQuery(bindings[i]) && bindings[i].Model.WireName == name)
            {
                return $"'{bindings[i].Symbol.Name}'";
            }
        }

        return null;
    }

    private static bool IsInQuery(Binding binding) => binding.Model.Kind is ParameterKind.Query or ParameterKind.PageToken;
}
