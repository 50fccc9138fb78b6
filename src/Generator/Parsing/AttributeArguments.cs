using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;

namespace RateGen.Generator.Parsing;

/// <summary>The arguments of one attribute, read by the names of its properties, whether they were written by position or by name.</summary>
internal readonly struct AttributeArguments(AttributeData data)
{
    /// <summary>The name of the attribute's class.</summary>
    public string ClassName => data.AttributeClass?.Name ?? "";

    /// <summary>The attribute as it is written: <c>RateLimit</c>.</summary>
    public string ShortName => ClassName.EndsWith("Attribute", StringComparison.Ordinal) ? ClassName.Substring(0, ClassName.Length - 9) : ClassName;

    /// <summary>The class of the attribute.</summary>
    public INamedTypeSymbol? Class => data.AttributeClass;

    /// <summary>Whether the C# compiler could make sense of all arguments; where it could not, its own error says so.</summary>
    public bool IsReadable
    {
        get
        {
            if (data.AttributeConstructor is null)
            {
                return false;
            }

            foreach (TypedConstant argument in data.ConstructorArguments)
            {
                if (argument.Kind == TypedConstantKind.Error)
                {
                    return false;
                }
            }

            foreach (KeyValuePair<string, TypedConstant> argument in data.NamedArguments)
            {
                if (argument.Value.Kind == TypedConstantKind.Error)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>The place of the attribute or of one of its arguments.</summary>
    public Place At(string? property = null) => Place.Of(data, property);

    /// <summary>Whether the property is given a value.</summary>
    public bool IsSet(string property) => TryFind(property, out _);

    /// <summary>The value of a property, or the fallback when it is not written.</summary>
    public T Value<T>(string property, T fallback)
        => TryFind(property, out TypedConstant constant) && constant.Kind != TypedConstantKind.Array && constant.Value is T value ? value : fallback;

    /// <summary>The text of a property, or null.</summary>
    public string? Text(string property) => Value<string?>(property, null);

    /// <summary>The texts of a property that holds several; what is null there is an empty text.</summary>
    public IReadOnlyList<string> Texts(string property)
        => TryFind(property, out TypedConstant constant) && constant is { Kind: TypedConstantKind.Array, IsNull: false }
            ? [.. constant.Values.Select(static value => value.Value as string ?? "")]
            : [];

    /// <summary>The type that a property names, or null.</summary>
    public ITypeSymbol? Type(string property) => Value<ITypeSymbol?>(property, null);

    /// <summary>The values of a property that holds an array of numbers.</summary>
    public List<int> Integers(string property)
        => TryFind(property, out TypedConstant constant) && constant is { Kind: TypedConstantKind.Array, IsNull: false } ? [.. constant.Values.Select(static value => value.Value).OfType<int>()] : [];

    private bool TryFind(string property, out TypedConstant constant)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in data.NamedArguments)
        {
            if (argument.Key == property)
            {
                constant = argument.Value;
                return true;
            }
        }

        if (data.AttributeConstructor is { } constructor)
        {
            for (int i = 0; i < constructor.Parameters.Length && i < data.ConstructorArguments.Length; i++)
            {
                if (string.Equals(constructor.Parameters[i].Name, property, StringComparison.OrdinalIgnoreCase))
                {
                    constant = data.ConstructorArguments[i];
                    return true;
                }
            }
        }

        constant = default;
        return false;
    }
}
