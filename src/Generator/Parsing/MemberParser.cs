using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Reads the members of an object that is written to a query or form.</summary>
internal static class MemberParser
{
    private const string Value = "value";

    /// <summary>The steps of its properties; null after a report.</summary>
    public static List<StepModel>? Parse(WriterContext writers, ITypeSymbol type, ISet<string>? without)
    {
        List<StepModel> steps = [];
        foreach (IPropertySymbol property in ValueTypes.Properties(type))
        {
            if (without?.Contains(property.Name) == true || (!writers.IsForm && IsIgnored(property)))
            {
                continue;
            }

            if (Parse(writers, property) is not { } step)
            {
                writers.Report(Descriptors.MemberNotWritable, writers.Parameter, writers.Method, $"{type.Name}.{property.Name}", ParseContext.NameOf(property.Type));
                return null;
            }

            steps.Add(step);
        }

        return steps;
    }

    private static StepModel? Parse(WriterContext writers, IPropertySymbol property)
    {
        ParseContext context = writers.Context;
        ImmutableArray<AttributeData> attributes = property.GetAttributes();
        QueryOptions options = QueryOptions.Of(context, attributes);
        string name = Name(context, property, attributes, options, writers.IsForm);
        StepModel step = new(StepKind.Query, Value, options.PrefixSegment + name) { Access = "." + TypeNames.Escape(property.Name), KeepsNull = options.SerializesNull };
        if (ValueTypes.IsSimple(property.Type))
        {
            return QueryParser.Simple(context, step, property.Type, options, writers.Place);
        }

        if (options.IsText || (options.Format is not null && !writers.IsForm))
        {
            return step with { Access = step.Access + (ValueTypes.AllowsNull(property.Type) ? "?.ToString()" : ".ToString()") };
        }

        if (QueryParser.Collection(context, step, property.Type, options, options.Collection ?? context.CollectionFormat, writers.Place) is { } list)
        {
            return list;
        }

        // In a form, an object joins the names of its members in its own way; in a query all do as the parameter does.
        StepModel nested = writers.IsForm ? step with { IsMarked = true, Delimiter = options.Delimiter ?? "." } : step;
        return QueryParser.Members(writers, nested, property.Type, options);
    }

    private static string Name(ParseContext context, IPropertySymbol property, ImmutableArray<AttributeData> attributes, QueryOptions options, bool isForm)
    {
        if (AttributeReader.FindReadable(context, attributes, nameof(AliasAsAttribute)) is { } alias && new AttributeArguments(alias).Text(nameof(AliasAsAttribute.Name)) is { } name)
        {
            return name;
        }

        return options.Name ?? JsonName(attributes) ?? JsonNamePolicies.Apply(context.MemberNaming, property.Name);
    }

    private static string? JsonName(ImmutableArray<AttributeData> attributes)
    {
        foreach (AttributeData attribute in attributes)
        {
            if (attribute.AttributeClass is { Name: "JsonPropertyNameAttribute" } type && type.IsIn(KnownNames.JsonSerialization) && attribute.ConstructorArguments.Length == 1 && attribute.ConstructorArguments[0].Value is string name)
            {
                return name;
            }
        }

        return null;
    }

    private static bool IsIgnored(IPropertySymbol property)
    {
        foreach (AttributeData attribute in property.GetAttributes())
        {
            if (attribute.AttributeClass?.Name is "IgnoreDataMemberAttribute" or "JsonIgnoreAttribute")
            {
                return true;
            }
        }

        return false;
    }
}
