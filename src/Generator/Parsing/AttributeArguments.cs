using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;

namespace RateGen.Generator.Parsing;

/// <summary>The arguments of one attribute, read by the names of its properties, whether they were written by position or by name.</summary>
internal readonly struct AttributeArguments
{
    private readonly object _source;

    /// <summary>An attribute that the compiler has bound.</summary>
    public AttributeArguments(AttributeData data) => _source = data;

    /// <summary>An attribute that need not be bound.</summary>
    public AttributeArguments(LiteralAttribute literal) => _source = literal;

    /// <summary>Whether it was read without binding it.</summary>
    public bool IsLiteral => _source is LiteralAttribute;

    /// <summary>The name of the attribute's class.</summary>
    public string ClassName => Class?.Name ?? "";

    /// <summary>The attribute as it is written: <c>RateLimit</c>.</summary>
    public string ShortName => ClassName.EndsWith("Attribute", StringComparison.Ordinal) ? ClassName.Substring(0, ClassName.Length - 9) : ClassName;

    /// <summary>The class of the attribute.</summary>
    public INamedTypeSymbol? Class => _source is LiteralAttribute literal ? literal.Constructor.ContainingType : ((AttributeData)_source).AttributeClass;

    /// <summary>Whether it is RateGen's own.</summary>
    public bool IsRateGen => Class is { } type && type.IsIn(KnownNames.RateGen);

    /// <summary>Whether the C# compiler could make sense of all arguments; where it could not, its own error says so.</summary>
    public bool IsReadable
    {
        get
        {
            if (_source is LiteralAttribute)
            {
                return true;
            }

            AttributeData data = (AttributeData)_source;
            if (data.AttributeConstructor is null || data.AttributeClass is { TypeKind: TypeKind.Error }) // [PageToken<int>] has a constructor all the same.
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
    public Place At(string? property = null)
        => _source is LiteralAttribute literal ? Place.Of(literal.Syntax, literal.Constructor, property) : Place.Of((AttributeData)_source, property);

    /// <summary>Whether the property is given a value.</summary>
    public bool IsSet(string property) => _source is LiteralAttribute literal ? literal.Find(property) is not null : TryFind(property, out _);

    /// <summary>The value of a property, or the fallback when it is not written.</summary>
    public T Value<T>(string property, T fallback)
        => (_source is LiteralAttribute literal ? literal.Find(property)
            : TryFind(property, out TypedConstant constant) && constant.Kind != TypedConstantKind.Array ? constant.Value
            : null) is T value ? value : fallback;

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

    // Of what is bound; no literal is an array.
    private bool TryFind(string property, out TypedConstant constant)
    {
        constant = default;
        if (_source is not AttributeData data)
        {
            return false;
        }

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

        return false;
    }
}
