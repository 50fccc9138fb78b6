using System.Text;
using Microsoft.CodeAnalysis;

namespace RateGen.Generator.Parsing;

/// <summary>Finds paths such as <c>response.users</c> in C# types, by JSON names or C# names, so that plain member access can be emitted.</summary>
internal static class JsonPathResolver
{
    /// <summary>The value at the path, or why there is none: the text completes "Next = "…" on 'IApi.GetAsync' …". Opaque is the type whose members nobody knows.</summary>
    public static (JsonPath? Path, string Problem, ITypeSymbol? Opaque) Resolve(ParseContext context, ITypeSymbol root, string text)
    {
        // A whole name first: "@odata.nextLink" may be one.
        if (root is INamedTypeSymbol && Find(context, Unwrap(root), text) is { Count: 1 } whole)
        {
            StringBuilder access = new();
            return (new JsonPath(Append(context, access, root, isRoot: true, whole[0]), JsonMembers.TypeOf(whole[0]), []), "", null);
        }

        (List<string>? names, int position, string problem) = BodyPathParser.Parse(text);
        if (names is null)
        {
            return (null, $"is not understood at position {position}, because {problem}: write names separated by dots", null);
        }

        return Walk(context, root, names);
    }

    private static (JsonPath? Path, string Problem, ITypeSymbol? Opaque) Walk(ParseContext context, ITypeSymbol root, List<string> names)
    {
        StringBuilder access = new();
        ITypeSymbol current = root;
        for (int i = 0; i < names.Count; i++)
        {
            ITypeSymbol type = Unwrap(current);
            if (IsOpaque(type))
            {
                return JsonMembers.IsJson(type) ? (new JsonPath(access.ToString(), current, names.Skip(i).ToList()), "", null) : (null, "", type);
            }

            List<ISymbol> found = Find(context, type, names[i]);
            if (found.Count == 0 && JsonMembers.ExtensionData(context, type) is { } extension)
            {
                Append(context, access, current, isRoot: i == 0, extension);
                return (new JsonPath(access.ToString(), JsonMembers.TypeOf(extension), names.Skip(i).ToList()), "", null);
            }

            if (found.Count != 1)
            {
                return (null, found.Count == 0 ? Unknown(context, type, names[i]) : Ambiguous(type, names[i], found), null);
            }

            Append(context, access, current, isRoot: i == 0, found[0]);
            current = JsonMembers.TypeOf(found[0]);
        }

        return (new JsonPath(access.ToString(), current, []), "", null);
    }

    /// <summary>The members that the name means: by the JSON name, by the C# name, or both when those are different members.</summary>
    private static List<ISymbol> Find(ParseContext context, ITypeSymbol type, string name)
    {
        List<ISymbol> byWire = [], byName = [];
        foreach (ISymbol member in JsonMembers.Of(context, type))
        {
            if (context.Naming.Comparer.Equals(JsonMembers.WireName(context.Naming, member), name))
            {
                byWire.Add(member);
            }
            else if (member.Name == name)
            {
                byName.Add(member);
            }
        }

        // Names that differ only by case: the exact one is meant.
        if (byWire.Count > 1 && byWire.FindAll(member => JsonMembers.WireName(context.Naming, member) == name) is { Count: 1 } exact)
        {
            byWire = exact;
        }

        return [.. byWire, .. byName];
    }

    private static string Append(ParseContext context, StringBuilder access, ITypeSymbol receiver, bool isRoot, ISymbol member)
    {
        context.Suppressions.Add(member);

        // What came over the wire may lack any part of the way, whatever its annotation says; the root is never null when it is asked.
        bool mayBeNull = receiver.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
            || (isRoot ? receiver.NullableAnnotation == NullableAnnotation.Annotated : !receiver.IsValueType);
        access.Append(mayBeNull ? "?." : ".").Append(TypeNames.Escape(member.Name));
        return access.ToString();
    }

    private static ITypeSymbol Unwrap(ITypeSymbol type)
        => type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    // Their members are not what the JSON holds.
    public static bool IsOpaque(ITypeSymbol type)
        => type.TypeKind is TypeKind.Dynamic or TypeKind.TypeParameter or TypeKind.Array
            || type.SpecialType == SpecialType.System_Object
            || type.Name is "JsonElement" or "JsonDocument" or "JsonNode" or "JsonObject" or "JsonArray" or "JsonValue"
            || (type.SpecialType != SpecialType.System_String && type.AllInterfaces.Any(@interface => @interface.SpecialType == SpecialType.System_Collections_IEnumerable))
            || type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "JsonConverterAttribute");

    private static string Unknown(ParseContext context, ITypeSymbol type, string name)
    {
        List<string> known = [.. JsonMembers.Of(context, type).Select(member => JsonMembers.WireName(context.Naming, member))];
        string members = known.Count == 0 ? "which has no readable members" : "whose JSON names are " + string.Join(", ", known.Select(wire => $"\"{wire}\""));
        return $"leads to \"{name}\", which is no member of '{ParseContext.NameOf(type)}', {members}";
    }

    private static string Ambiguous(ITypeSymbol type, string name, List<ISymbol> found)
        => $"is ambiguous: \"{name}\" means {string.Join(" and ", found.Select(member => $"'{member.Name}'"))} of '{ParseContext.NameOf(type)}'; use the other name of the one that is meant";
}
