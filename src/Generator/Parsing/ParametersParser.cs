using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Reads the parameters of a method, and whether they go together.</summary>
internal static class ParametersParser
{
    public static List<Binding> Parse(MethodRequest request)
    {
        List<Binding> bindings = new(request.Method.Parameters.Length);
        int firstDefault = DefaultValues.First(request.Written);
        foreach (IParameterSymbol parameter in request.Method.Parameters)
        {
            if (ParameterParser.Parse(request, parameter, parameter.Ordinal >= firstDefault) is { } binding)
            {
                bindings.Add(binding);
            }
        }

        BindingChecks.Check(request, bindings);
        return bindings;
    }

    /// <summary>What stands for the placeholders of the route, in order. What is missing was told.</summary>
    public static List<RouteValueModel> Route(MethodRequest request, List<Binding> bindings)
    {
        List<RouteValueModel> values = [];
        foreach (RoutePart part in request.Route is { } route ? route.Parts : default)
        {
            if (!part.IsPlaceholder)
            {
                continue;
            }

            Binding? binding = Answer(bindings, part);
            if (binding is not null && RouteBinder.Bind(
                request.Context, request.Route!, part, binding.Symbol, QueryOptions.Of(binding.Attributes[nameof(QueryAttribute)]), binding.Attributes.Has(nameof(EncodedAttribute))) is { } value)
            {
                values.Add(value);
            }
        }

        return values;
    }

    private static Binding? Answer(List<Binding> bindings, RoutePart part)
    {
        foreach (Binding binding in bindings)
        {
            if (BindingChecks.Answers(binding, part))
            {
                return binding;
            }
        }

        return null;
    }
}
