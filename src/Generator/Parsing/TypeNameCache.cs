using Microsoft.CodeAnalysis;

namespace RateGen.Generator.Parsing;

/// <summary>The names of the types of one client, which repeat from method to method. Lives during one parse only.</summary>
internal sealed class TypeNameCache
{
    private readonly Dictionary<ITypeSymbol, string> _names = new(SymbolEqualityComparer.IncludeNullability);

    public string Of(ITypeSymbol type)
    {
        if (!IsComparable(type))
        {
            return TypeNames.Of(type);
        }

        if (!_names.TryGetValue(type, out string? name))
        {
            _names.Add(type, name = TypeNames.Of(type));
        }

        return name;
    }

    // Symbols compare without the names of tuples' elements, which emitted code repeats.
    private static bool IsComparable(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { IsTupleType: false } named)
        {
            return false;
        }

        foreach (ITypeSymbol argument in named.TypeArguments)
        {
            if (!IsComparable(argument))
            {
                return false;
            }
        }

        return true;
    }
}
