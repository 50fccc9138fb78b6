using Microsoft.CodeAnalysis;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>The methods that write enums by their names on the wire. Lives during one parse only.</summary>
internal sealed class EnumTexts(HelperMembers names)
{
    private readonly Dictionary<string, EnumTextModel?> _texts = [];

    /// <summary>The methods.</summary>
    public IEnumerable<EnumTextModel> All => _texts.Values.OfType<EnumTextModel>();

    /// <summary>The name of the method that writes a type; null when it is no enum, or one whose names in C# are those on the wire.</summary>
    public string? Get(ITypeSymbol type, string? format)
    {
        ITypeSymbol bare = ValueTypes.Bare(type);
        if (bare.TypeKind != TypeKind.Enum)
        {
            return null;
        }

        string qualified = TypeNames.Of(bare);
        string key = qualified + "|" + format;
        if (!_texts.TryGetValue(key, out EnumTextModel? text))
        {
            List<EnumMemberModel> members = Members(bare);
            _texts.Add(key, text = members.Count == 0 ? null : new EnumTextModel(names.Free("TextOf" + bare.Name), qualified, format, members));
        }

        return text?.Name;
    }

    private static List<EnumMemberModel> Members(ITypeSymbol type)
    {
        List<EnumMemberModel> members = [];
        HashSet<object> seen = [];
        foreach (IFieldSymbol field in type.GetMembers().OfType<IFieldSymbol>())
        {
            // Of members with one value, .NET takes the first; a switch can name only one.
            if (field.HasConstantValue && seen.Add(field.ConstantValue!) && WireName(field) is { } wire)
            {
                members.Add(new EnumMemberModel(TypeNames.Escape(field.Name), wire));
            }
        }

        return members;
    }

    private static string? WireName(IFieldSymbol field)
    {
        string? json = null;
        foreach (AttributeData attribute in field.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "EnumMemberAttribute" && new AttributeArguments(attribute).Text("Value") is { } value)
            {
                return value;
            }

            if (attribute.AttributeClass?.Name == "JsonStringEnumMemberNameAttribute" && attribute.ConstructorArguments.Length == 1 && attribute.ConstructorArguments[0].Value is string name)
            {
                json = name;
            }
        }

        return json;
    }
}
