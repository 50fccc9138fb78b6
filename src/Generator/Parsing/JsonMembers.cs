using Microsoft.CodeAnalysis;

namespace RateGen.Generator.Parsing;

/// <summary>The members of a type that System.Text.Json reads and the client can read too.</summary>
internal static class JsonMembers
{
    /// <summary>Properties and included fields, the most derived first; a member that is hidden by one of the same name is left out.</summary>
    public static IEnumerable<ISymbol> Of(ParseContext context, ITypeSymbol type)
    {
        HashSet<string> seen = [];
        foreach (ITypeSymbol level in Levels(type))
        {
            foreach (ISymbol member in level.GetMembers())
            {
                if (IsReadable(context, member) && seen.Add(member.Name))
                {
                    yield return member;
                }
            }
        }
    }

    public static ITypeSymbol TypeOf(ISymbol member) => member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;

    /// <summary>The name on the wire: <c>[JsonPropertyName]</c>, else the policy's.</summary>
    public static string WireName(JsonNaming naming, ISymbol member)
        => Attribute(member, "JsonPropertyNameAttribute") is { ConstructorArguments.Length: 1 } attribute && attribute.ConstructorArguments[0].Value is string name
            ? name
            : JsonNamePolicies.Apply(naming.Policy, member.Name);

    /// <summary>The member that takes what no other member does, or null.</summary>
    public static ISymbol? ExtensionData(ParseContext context, ITypeSymbol type)
        => Of(context, type).FirstOrDefault(static member => Attribute(member, "JsonExtensionDataAttribute") is not null);

    /// <summary>Whether values of the type are JSON that can be looked into at run time.</summary>
    public static bool IsJson(ITypeSymbol type)
        => (type.Name == "JsonElement" && type.IsIn(KnownNames.Json))
            || (type.Name is "JsonNode" or "JsonObject" && type.IsIn(KnownNames.Json + ".Nodes"))
            || type.AllInterfaces.Any(IsJsonDictionary);

    private static bool IsJsonDictionary(INamedTypeSymbol sequence)
        => sequence.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T
            && sequence.TypeArguments[0] is INamedTypeSymbol { Name: "KeyValuePair", Arity: 2 } pair
            && pair.TypeArguments[0].SpecialType == SpecialType.System_String
            && pair.TypeArguments[1].Name == "JsonElement";

    private static IEnumerable<ITypeSymbol> Levels(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            yield return current;
        }

        if (type.TypeKind == TypeKind.Interface)
        {
            foreach (INamedTypeSymbol @base in type.AllInterfaces)
            {
                yield return @base;
            }
        }
    }

    private static bool IsReadable(ParseContext context, ISymbol member)
    {
        bool isCandidate = member switch
        {
            IPropertySymbol { IsStatic: false, IsIndexer: false, GetMethod: { } getter } => context.Compilation.IsSymbolAccessibleWithin(getter, Within(context)),
            IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false } => Attribute(member, "JsonIncludeAttribute") is not null,
            _ => false,
        };
        return isCandidate && context.Compilation.IsSymbolAccessibleWithin(member, Within(context)) && !IsIgnored(member);
    }

    private static ISymbol Within(ParseContext context) => (ISymbol?)context.Client.ContainingType ?? context.Compilation.Assembly;

    // JsonIgnoreCondition: 0 is Never, 1 is Always, which is also the default of the attribute; the others only concern writing.
    private static bool IsIgnored(ISymbol member)
        => Attribute(member, "JsonIgnoreAttribute") is { } ignore && new AttributeArguments(ignore).Value("Condition", 1) == 1;

    private static AttributeData? Attribute(ISymbol member, string name)
    {
        foreach (AttributeData attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == name && attribute.AttributeClass.IsIn(KnownNames.JsonSerialization))
            {
                return attribute;
            }
        }

        return null;
    }
}
