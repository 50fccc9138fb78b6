using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Whether two values are sent under one name, and what looks like a mistake in the query.</summary>
internal static class QueryChecks
{
    public static void Check(MethodRequest request, List<Binding> bindings, RouteTemplate route)
    {
        for (int i = 0; i < bindings.Count; i++)
        {
            Binding binding = bindings[i];
            if (Named(binding) is { } step && Other(request.Context, bindings, route, i, step.Name) is { } other)
            {
                request.Context.Report(Descriptors.DuplicateQueryName, Place.Of(binding.Symbol), request.Name, step.Name, $"{other} and '{binding.Symbol.Name}'");
            }

            CheckHeader(request, bindings, i);
            if (binding.Model.Kind == ParameterKind.Query)
            {
                Advise(request, binding);
            }
        }
    }

    /// <summary>The step that is sent under the parameter's own name, or null.</summary>
    private static StepModel? Named(Binding binding)
        => binding.Model.Kind is ParameterKind.Query or ParameterKind.Page && binding.Steps.Count > 0 && binding.Steps[0].Kind is StepKind.Query or StepKind.List ? binding.Steps[0] : null;

    /// <summary>What else is sent under a name, or null.</summary>
    private static string? Other(ParseContext context, List<Binding> bindings, RouteTemplate route, int index, string name)
    {
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
            if (Named(bindings[i])?.Name == name)
            {
                return $"'{bindings[i].Symbol.Name}'";
            }
        }

        return null;
    }

    private static void CheckHeader(MethodRequest request, List<Binding> bindings, int index)
    {
        Binding binding = bindings[index];
        if (binding.Model.Kind is not (ParameterKind.Header or ParameterKind.Page) || Header(binding) is not { } name)
        {
            return;
        }

        string? other = request.Context.Key?.Header is { } key && key.Equals(name, StringComparison.OrdinalIgnoreCase) ? "the API key" : Earlier(bindings, index, name);
        if (other is not null)
        {
            request.Context.Report(Descriptors.DuplicateHeader, Place.Of(binding.Symbol), request.Name, name, $"{other} and '{binding.Symbol.Name}'");
        }
    }

    // Two [Authorize] are told on their own.
    private static string? Earlier(List<Binding> bindings, int index, string name)
    {
        for (int i = 0; i < index; i++)
        {
            if (name.Equals(Header(bindings[i]), StringComparison.OrdinalIgnoreCase) && !(bindings[i].Attributes.Has(nameof(AuthorizeAttribute)) && bindings[index].Attributes.Has(nameof(AuthorizeAttribute))))
            {
                return $"'{bindings[i].Symbol.Name}'";
            }
        }

        return null;
    }

    private static string? Header(Binding binding) => binding.Steps.FirstOrDefault(static step => step.Kind is StepKind.Header or StepKind.Authorize) switch
    {
        { Kind: StepKind.Authorize } => "Authorization",
        { } header => header.Name,
        _ => null,
    };

    private static void Advise(MethodRequest request, Binding binding)
    {
        ParseContext context = request.Context;
        StepModel step = binding.Steps[0];
        if (!context.Reporter.Listens)
        {
            return; // What follows is no error.
        }

        QueryOptions options = QueryOptions.Of(binding.Attributes[nameof(QueryAttribute)]);
        if (step.Kind is StepKind.Query or StepKind.List && options is { Delimiter: { } delimiter, Prefix: null, Name: null, Attribute: { } query } && query.IsSet(nameof(QueryAttribute.Delimiter)))
        {
            context.Report(Descriptors.DelimiterIsNoName, query.At(nameof(QueryAttribute.Delimiter)), delimiter, binding.Symbol.Name);
        }

        ITypeSymbol type = step.Kind == StepKind.List ? ValueTypes.Element(binding.Symbol.Type)! : binding.Symbol.Type;
        if (step.Kind == StepKind.List && step.Collection != nameof(CollectionFormat.Multi) && type.SpecialType == SpecialType.System_String)
        {
            context.Report(Descriptors.JoinedTexts, Place.Of(binding.Symbol), binding.Symbol.Name, step.Collection ?? "the default");
        }

        ITypeSymbol bare = ValueTypes.Bare(type);
        if (step.Kind is StepKind.Query or StepKind.List && step.Format is null && (bare.SpecialType == SpecialType.System_DateTime || (bare.Name is "DateTimeOffset" or "DateOnly" && bare.IsIn(nameof(System)))))
        {
            context.Report(Descriptors.DateWithoutFormat, Place.Of(binding.Symbol), binding.Symbol.Name, ParseContext.NameOf(type));
        }
    }
}
