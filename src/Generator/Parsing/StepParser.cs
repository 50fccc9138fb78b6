using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Reads what one parameter adds to the request.</summary>
internal static class StepParser
{
    /// <summary>The steps; null after a report.</summary>
    public static StepModel[]? Parse(
        MethodRequest request, IParameterSymbol parameter, ParameterAttributes attributes, QueryOptions options, ParameterKind kind, string name, PageParameterModel? page)
    {
        ParseContext context = request.Context;
        StepModel? step = kind switch
        {
            ParameterKind.CancellationToken => null,
            ParameterKind.Path => Rest(request, parameter, options, name),
            ParameterKind.Page => Page(parameter, page!),
            ParameterKind.Body => BodyParser.Parse(context, parameter, attributes[nameof(BodyAttribute)]),
            ParameterKind.Part => PartParser.Parse(context, parameter, name),
            ParameterKind.Url => Url(context, parameter, attributes[nameof(UrlAttribute)]!.Value),
            ParameterKind.Header => HeaderParameterParser.Parse(context, parameter, attributes),
            ParameterKind.Options => new StepModel(StepKind.Options, TypeNames.Escape(parameter.Name)),
            ParameterKind.Property => new StepModel(StepKind.Property, TypeNames.Escape(parameter.Name), attributes[nameof(PropertyAttribute)]!.Value.Text(nameof(PropertyAttribute.Key)) is { Length: > 0 } key ? key : parameter.Name),
            ParameterKind.Query when attributes.Has(nameof(QueryNameAttribute)) => Flag(context, parameter, options, attributes.Has(nameof(EncodedAttribute))),
            ParameterKind.Query when attributes[nameof(QueryConverterAttribute)] is { } converter => Converted(context, parameter, options, converter),
            ParameterKind.Query => QueryParser.Parse(context, parameter, name, options, attributes.Has(nameof(EncodedAttribute))),
        };
        if (step is null)
        {
            return kind is ParameterKind.CancellationToken or ParameterKind.Path or ParameterKind.Page ? [] : null;
        }

        if (kind == ParameterKind.Property && attributes.Has(nameof(QueryAttribute)))
        {
            return QueryParser.Parse(context, parameter, name, options, isEncoded: false) is { } query ? [step, query] : null;
        }

        return [step];
    }

    // Of an object whose members the route names, the others go to the query.
    private static StepModel? Rest(MethodRequest request, IParameterSymbol parameter, QueryOptions options, string name)
        => ValueTypes.IsObject(ValueTypes.Bare(parameter.Type)) ? RestOfObject(request, parameter, options, name) : null;

    private static StepModel? RestOfObject(MethodRequest request, IParameterSymbol parameter, QueryOptions options, string name)
    {
        string[] named = [.. request.Placeholders(name).Where(static part => part.Members.Length > 0).Select(static part => part.Members.Split('.')[0])];
        if (named.Length == 0)
        {
            return null;
        }

        HashSet<string> without = [.. ValueTypes.Properties(ValueTypes.Bare(parameter.Type)).Select(static property => property.Name).Where(property => named.Contains(property, StringComparer.OrdinalIgnoreCase))];
        StepModel? rest = QueryParser.Parse(request.Context, parameter, name, options, isEncoded: false, without);
        return rest?.Writer is { } writer && request.Context.Writers.All.Find(model => model.Name == writer)?.Members.Count == 0 ? null : rest;
    }

    // What lies in the body is written after the body.
    private static StepModel? Page(IParameterSymbol parameter, PageParameterModel page) => page.In switch
    {
        TokenIn.Body => null,
        TokenIn.Header => new StepModel(StepKind.Header, TypeNames.Escape(parameter.Name), page.Path[0]),
        _ => new StepModel(StepKind.Query, TypeNames.Escape(parameter.Name), page.Path[0]),
    };

    private static StepModel? Url(ParseContext context, IParameterSymbol parameter, AttributeArguments url)
    {
        if (parameter.Type.SpecialType != SpecialType.System_String && !ValueTypes.Is(parameter.Type, "Uri", nameof(System)))
        {
            context.Report(Descriptors.AttributeTypeUnfit, url.At(), "Url", parameter.Name, ParseContext.NameOf(parameter.Type), "string or Uri");
            return null;
        }

        return new StepModel(StepKind.Url, TypeNames.Escape(parameter.Name)) { IsMarked = url.Value(nameof(UrlAttribute.AllowRelative), false) };
    }

    private static StepModel? Flag(ParseContext context, IParameterSymbol parameter, QueryOptions options, bool isEncoded)
    {
        StepModel step = new(StepKind.Flag, TypeNames.Escape(parameter.Name)) { IsMarked = isEncoded };
        if (ValueTypes.IsSimple(parameter.Type))
        {
            return QueryParser.Simple(context, step, parameter.Type, options, Place.Of(parameter));
        }

        if (ValueTypes.Element(parameter.Type) is { } element && ValueTypes.IsSimple(element))
        {
            return QueryParser.Simple(context, step, element, options, Place.Of(parameter)) with { Kind = StepKind.Flags };
        }

        context.Report(Descriptors.UnsupportedParameterType, Place.Of(parameter), parameter.Name, ParseContext.NameOf(parameter.Type), "the name of a query parameter", ", or a collection of them");
        return null;
    }

    private static StepModel? Converted(ParseContext context, IParameterSymbol parameter, QueryOptions options, AttributeArguments attribute)
    {
        ITypeSymbol? converter = attribute.Type(nameof(QueryConverterAttribute.ConverterType));
        bool fits = converter is INamedTypeSymbol { IsAbstract: false, IsUnboundGenericType: false } named
            && named.InstanceConstructors.Any(static constructor => constructor.Parameters.IsEmpty && constructor.DeclaredAccessibility == Accessibility.Public)
            && named.AllInterfaces.Any(implemented => implemented.Name == "IQueryConverter" && implemented.IsIn(KnownNames.RateGen)
                && context.Compilation.HasImplicitConversion(parameter.Type, implemented.TypeArguments[0]));
        if (!fits)
        {
            context.Report(Descriptors.ConverterUnfit, attribute.At(nameof(QueryConverterAttribute.ConverterType)), converter is null ? "null" : ParseContext.NameOf(converter), parameter.Name, ParseContext.NameOf(parameter.Type));
            return null;
        }

        return new StepModel(StepKind.Converted, TypeNames.Escape(parameter.Name)) { Type = TypeNames.Of(converter!), Prefix = options.PrefixSegment };
    }
}
