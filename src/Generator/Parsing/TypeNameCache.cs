using Microsoft.CodeAnalysis;

namespace RateGen.Generator.Parsing;

/// <summary>The names of the types of one client, which repeat from method to method. Lives during one parse only.</summary>
internal sealed class TypeNameCache
{
    private readonly Dictionary<ITypeSymbol, string> _names = new(SymbolEqualityComparer.IncludeNullability);

    public string Of(ITypeSymbol type)
    {
        // Symbols compare without the names of tuples' elements, which emitted code repeats.
        if (type is not INamedTypeSymbol { IsTupleType: false } named || (named.Arity > 0 && (named.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T || named.TypeArguments[0].IsTupleType)))
        {
            return TypeNames.Of(type);
        }

        if (!_names.TryGetValue(type, out string? name))
        {
            _names.Add(type, name = TypeNames.Of(type));
        }

        return name;
    }
}
