using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Reads a property of a client: the client that sends, or a value for handlers.</summary>
internal static class PropertyParser
{
    /// <summary>The property, or null after a report.</summary>
    public static PropertyModel? Parse(ParseContext context, IPropertySymbol property)
    {
        bool isHttpClient = property is { Type.Name: "HttpClient", GetMethod: not null, SetMethod: null } && property.Type.IsIn("System.Net.Http");
        AttributeData? attribute = AttributeReader.FindReadable(context, property.GetAttributes(), nameof(PropertyAttribute));
        if (property.IsIndexer || property.ReturnsByRef || property.ReturnsByRefReadonly || property.GetMethod is null || (attribute is null && !isHttpClient))
        {
            context.Report(Descriptors.MemberIsNoOperation, Place.Of(property), ParseContext.NameOf(property), property.IsIndexer ? "an indexer" : "a property");
            return null;
        }

        string name = TypeNames.Escape(property.Name);
        if (attribute is not null)
        {
            string key = new AttributeArguments(attribute).Text(nameof(PropertyAttribute.Key)) is { Length: > 0 } text ? text : property.Name;
            context.Properties.Add(new StepModel(StepKind.Property, name, key));
        }

        string accessors = property.SetMethod is not { } setter ? "{ get; }" : setter.IsInitOnly ? "{ get; init; }" : "{ get; set; }";
        bool isExplicit = property.DeclaredAccessibility != Accessibility.Public;
        return new PropertyModel(name, TypeNames.Of(property.Type), accessors, isExplicit ? TypeNames.Of(property.ContainingType) : null, isHttpClient && attribute is null);
    }
}
