using Microsoft.CodeAnalysis;

namespace RateGen.Generator.Parsing;

/// <summary>What a type is in a route, query, form or multipart body.</summary>
internal static class ValueTypes
{
    /// <summary>The type without the <c>?</c> of a value type.</summary>
    public static ITypeSymbol Bare(ITypeSymbol type)
        => type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    /// <summary>Whether null is a value of the type.</summary>
    public static bool AllowsNull(ITypeSymbol type) => !type.IsValueType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    /// <summary>Whether a value of the type is one text: everything that can be formatted, and texts.</summary>
    public static bool IsSimple(ITypeSymbol type)
    {
        ITypeSymbol bare = Bare(type);
        return bare.SpecialType is (>= SpecialType.System_Boolean and <= SpecialType.System_String) or SpecialType.System_DateTime
            || bare.TypeKind is TypeKind.Enum or TypeKind.TypeParameter
            || (bare.Name == "Uri" && bare.IsIn(nameof(System)))
            || (bare.Name == "CultureInfo" && bare.IsIn("System.Globalization"))
            || bare.AllInterfaces.Any(static implemented => implemented.Name == nameof(IFormattable) && implemented.IsIn(nameof(System)));
    }

    /// <summary>The type of the elements of a sequence, or null when it is none or several.</summary>
    public static ITypeSymbol? Element(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
        {
            return array.Rank == 1 ? array.ElementType : null;
        }

        ITypeSymbol? element = IsGeneric(type, "IEnumerable", 1) ? ((INamedTypeSymbol)type).TypeArguments[0] : null;
        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            if (IsGeneric(implemented, "IEnumerable", 1))
            {
                if (element is not null)
                {
                    return null;
                }

                element = implemented.TypeArguments[0];
            }
        }

        return element;
    }

    /// <summary>The types of the keys and values of a dictionary, or null.</summary>
    public static (ITypeSymbol Key, ITypeSymbol Value)? Dictionary(ITypeSymbol type)
    {
        foreach (INamedTypeSymbol candidate in (type is INamedTypeSymbol self ? [self] : Array.Empty<INamedTypeSymbol>()).Concat(type.AllInterfaces))
        {
            if (IsGeneric(candidate, "IDictionary", 2) || IsGeneric(candidate, "IReadOnlyDictionary", 2))
            {
                return (candidate.TypeArguments[0], candidate.TypeArguments[1]);
            }
        }

        return null;
    }

    /// <summary>The types of the keys and values of any sequence of pairs, or null.</summary>
    public static (ITypeSymbol Key, ITypeSymbol Value)? Pairs(ITypeSymbol type)
        => Element(type) is INamedTypeSymbol { Name: "KeyValuePair", Arity: 2 } pair ? (pair.TypeArguments[0], pair.TypeArguments[1]) : null;

    /// <summary>Whether the members of the type can be written one by one: a class or struct of the user's.</summary>
    public static bool IsObject(ITypeSymbol type)
        => type.TypeKind is TypeKind.Class or TypeKind.Struct
            && type is { SpecialType: SpecialType.None, IsTupleType: false, IsRefLikeType: false }
            && !IsOfPlatform(type)
            && type.AllInterfaces.All(static implemented => implemented.SpecialType != SpecialType.System_Collections_IEnumerable);

    /// <summary>The properties that are written, the most derived class first.</summary>
    public static IEnumerable<IPropertySymbol> Properties(ITypeSymbol type)
    {
        HashSet<string> seen = [];
        for (ITypeSymbol? current = type; current is not null && current.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType); current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers())
            {
                if (member is IPropertySymbol { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, GetMethod.DeclaredAccessibility: Accessibility.Public } property && seen.Add(property.Name))
                {
                    yield return property;
                }
            }
        }
    }

    /// <summary>Whether the type is the class of the name or derived from it.</summary>
    public static bool Is(ITypeSymbol type, string name, string @namespace)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.Name == name && current.IsIn(@namespace))
            {
                return true;
            }
        }

        return false;
    }

    // What .NET itself brings is not made of members to send: a stream, a task, a message.
    private static bool IsOfPlatform(ITypeSymbol type)
    {
        INamespaceSymbol? outermost = type.ContainingNamespace;
        while (outermost is { ContainingNamespace.IsGlobalNamespace: false })
        {
            outermost = outermost.ContainingNamespace;
        }

        return outermost is { Name: "System" };
    }

    private static bool IsGeneric(ITypeSymbol type, string name, int arity)
        => type is INamedTypeSymbol { TypeKind: TypeKind.Interface } named && named.Name == name && named.Arity == arity && named.IsIn("System.Collections.Generic");
}
