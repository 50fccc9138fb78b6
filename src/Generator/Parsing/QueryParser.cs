using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Reads what a value adds to a query or form, by its declared type.</summary>
internal static class QueryParser
{
    /// <summary>The step of a parameter, or null after a report.</summary>
    public static StepModel? Parse(ParseContext context, IParameterSymbol parameter, string name, QueryOptions options, bool isEncoded, ISet<string>? without = null)
    {
        StepModel step = new(StepKind.Query, TypeNames.Escape(parameter.Name), name) { Delimiter = options.Delimiter ?? ".", Prefix = options.PrefixSegment, IsMarked = isEncoded };
        ITypeSymbol type = parameter.Type;
        if (type.TypeKind == TypeKind.Error)
        {
            context.Reporter.ExplainedByCompiler();
            return null;
        }

        CheckCollection(context, options, parameter.Name);
        if (without is null && (options.IsText || ValueTypes.IsSimple(type)))
        {
            return options.IsText && !ValueTypes.IsSimple(type) ? step with { Access = ValueTypes.AllowsNull(type) ? "?.ToString()" : ".ToString()" } : Simple(context, step, type, options, Place.Of(parameter));
        }

        if (without is null && Collection(context, step, type, options, options.Collection ?? context.CollectionFormat, Place.Of(parameter)) is { } list)
        {
            return list;
        }

        WriterContext writers = new(context, Place.Of(parameter), parameter.Name, ParseContext.NameOf(parameter.ContainingSymbol), IsForm: false);
        StepModel? result = Members(writers, step with { Collection = (options.Collection ?? context.CollectionFormat)?.ToString() }, type, options, without);
        if (result is null && !writers.IsReported)
        {
            context.Report(Descriptors.UnsupportedParameterType, Place.Of(parameter), parameter.Name, ParseContext.NameOf(parameter.Type), "the query",
                ", a collection or dictionary of them, an object of your own whose members are such, [QueryConverter], or [Body]");
        }

        return result;
    }

    /// <summary>The step of a value that is one text.</summary>
    public static StepModel Simple(ParseContext context, StepModel step, ITypeSymbol type, QueryOptions options, Place place)
    {
        string? format = options.Format ?? context.Formats.Of(type);
        FormatStrings.Check(context, ValueTypes.Bare(type), options.Format, options.Attribute is { } attribute ? attribute.At(nameof(QueryAttribute.Format)) : place);
        string? text = context.EnumTexts.Get(type, format);
        return format is null && text is null ? step : step with { Format = format, Text = text };
    }

    /// <summary>The step of a collection of texts, or null when it is none.</summary>
    public static StepModel? Collection(ParseContext context, StepModel step, ITypeSymbol type, QueryOptions options, CollectionFormat? format, Place place)
        => ValueTypes.Dictionary(type) is null && ValueTypes.Element(type) is { } element && ValueTypes.IsSimple(element)
            ? Simple(context, step, element, options, place) with { Kind = StepKind.List, Collection = format?.ToString() }
            : null;

    /// <summary>The step of a dictionary, a list of objects or an object; null when it is none of them.</summary>
    public static StepModel? Members(WriterContext writers, StepModel step, ITypeSymbol type, QueryOptions options, ISet<string>? without = null)
    {
        ParseContext context = writers.Context;
        if (ValueTypes.Dictionary(type) is var (key, item))
        {
            if (!ValueTypes.IsSimple(key))
            {
                return null;
            }

            if (ValueTypes.IsSimple(item))
            {
                string? format = options.Format ?? context.Formats.Of(item);
                return step with { Kind = StepKind.Map, Format = format, KeyText = context.EnumTexts.Get(key, null), Text = context.EnumTexts.Get(item, format) };
            }

            return ValueTypes.IsObject(item) && context.Writers.Get(writers, item, null) is { } each ? step with { Kind = StepKind.Objects, Writer = each } : null;
        }

        if ((options.Collection ?? context.CollectionFormat) == CollectionFormat.Indexed && ValueTypes.Element(type) is { } element && ValueTypes.IsObject(element))
        {
            return context.Writers.Get(writers, element, null) is { } indexed ? step with { Kind = StepKind.Indexed, Writer = indexed } : null;
        }

        ITypeSymbol bare = ValueTypes.Bare(type);
        return ValueTypes.IsObject(bare) && context.Writers.Get(writers, bare, without) is { } writer
            ? step with { Kind = StepKind.Object, Writer = writer, Type = bare.IsValueType ? TypeNames.Of(bare) : null }
            : null;
    }

    private static void CheckCollection(ParseContext context, QueryOptions options, string parameter)
    {
        if (options is { Collection: { } format, Attribute: { } attribute })
        {
            EnumValues.Check(context, attribute, nameof(QueryAttribute.CollectionFormat), format, parameter);
        }
    }
}
