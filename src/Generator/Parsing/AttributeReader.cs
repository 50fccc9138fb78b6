using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RateGen.Generator.Parsing;

/// <summary>Finds RateGen's attributes on a symbol.</summary>
internal static class AttributeReader
{
    /// <summary>The attributes of a symbol, bound.</summary>
    public static AttributeArguments[] Of(ISymbol symbol)
    {
        ImmutableArray<AttributeData> attributes = symbol.GetAttributes();
        AttributeArguments[] all = attributes.IsEmpty ? [] : new AttributeArguments[attributes.Length];
        for (int i = 0; i < all.Length; i++)
        {
            all[i] = new AttributeArguments(attributes[i]);
        }

        return all;
    }

    /// <summary>Whether the attribute is RateGen's own.</summary>
    public static bool IsRateGen(AttributeData attribute) => attribute.AttributeClass is { } type && type.IsIn(KnownNames.RateGen);

    /// <summary>Whether the attribute is a verb: RateGen's, or derived from its base.</summary>
    public static bool IsVerb(INamedTypeSymbol? type) => Derives(type, nameof(HttpMethodAttribute));

    /// <summary>Whether a class derives from one of RateGen's.</summary>
    public static bool Derives(INamedTypeSymbol? type, string baseName)
    {
        for (INamedTypeSymbol? current = type?.BaseType; current is not null; current = current.BaseType)
        {
            if (current.Name == baseName && current.IsIn(KnownNames.RateGen))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first of the attributes with the class name, or null.</summary>
    public static AttributeData? Find(ImmutableArray<AttributeData> attributes, string className)
    {
        foreach (AttributeData attribute in attributes)
        {
            if (attribute.AttributeClass?.Name == className && IsRateGen(attribute))
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>The first of the attributes with the class name, or null.</summary>
    public static AttributeArguments? Find(AttributeArguments[] attributes, string className)
    {
        foreach (AttributeArguments attribute in attributes)
        {
            if (attribute.ClassName == className && attribute.IsRateGen)
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>The first of the attributes with the class name; null when there is none, or when the C# compiler could not read it and says so itself.</summary>
    public static AttributeArguments? FindReadable(ParseContext context, AttributeArguments[] attributes, string className)
    {
        AttributeArguments? found = Find(attributes, className);
        if (found is null or { IsReadable: true })
        {
            return found;
        }

        context.Reporter.ExplainedByCompiler();
        return null;
    }

    /// <summary>The first of the attributes with the class name; null when there is none, or when the C# compiler could not read it and says so itself.</summary>
    public static AttributeData? FindReadable(ParseContext context, ImmutableArray<AttributeData> attributes, string className)
    {
        AttributeData? found = Find(attributes, className);
        if (found is null || new AttributeArguments(found).IsReadable)
        {
            return found;
        }

        context.Reporter.ExplainedByCompiler();
        return null;
    }

    /// <summary>The first verb among the attributes, or null.</summary>
    public static AttributeData? FindVerb(ImmutableArray<AttributeData> attributes)
    {
        foreach (AttributeData attribute in attributes)
        {
            if (IsVerb(attribute.AttributeClass))
            {
                return attribute;
            }
        }

        return null;
    }
}
