using Microsoft.CodeAnalysis;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Which warnings the emitted code repeats only because the interface uses obsolete or experimental symbols, which was told there.</summary>
internal sealed class Suppressions
{
    private readonly HashSet<ITypeSymbol> _seen = new(SymbolEqualityComparer.Default);
    private SortedSet<string>? _ids;

    /// <summary>The ids of the warnings.</summary>
    public EquatableArray<string> Ids => _ids is null ? default : new EquatableArray<string>([.. _ids]);

    /// <summary>Takes a type of a signature with all it is made of.</summary>
    public void AddType(ITypeSymbol type)
    {
        if (!_seen.Add(type))
        {
            return;
        }

        if (type is IArrayTypeSymbol array)
        {
            AddType(array.ElementType);
        }
        else if (type is INamedTypeSymbol { SpecialType: SpecialType.None } named)
        {
            Add(named.OriginalDefinition);
            foreach (ITypeSymbol argument in named.TypeArguments)
            {
                AddType(argument);
            }
        }
    }

    /// <summary>Takes a method with its signature.</summary>
    public void AddMethod(WrittenMethod method)
    {
        if (!method.IsLiteral)
        {
            Add(method.Symbol);
        }

        AddType(method.Symbol.ReturnType);
        foreach (IParameterSymbol parameter in method.Symbol.Parameters)
        {
            AddType(parameter.Type);
        }
    }

    /// <summary>Takes a symbol that the emitted code names.</summary>
    public void Add(ISymbol symbol)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "ObsoleteAttribute")
            {
                _ids ??= new(StringComparer.Ordinal);
                _ids.Add("CS0612");
                _ids.Add("CS0618");
            }
            else if (attribute.AttributeClass?.Name == "ExperimentalAttribute" && attribute.ConstructorArguments.Length > 0
                && attribute.ConstructorArguments[0].Value is string { Length: > 0 } id && id.All(static letter => char.IsLetterOrDigit(letter) || letter == '_'))
            {
                (_ids ??= new(StringComparer.Ordinal)).Add(id);
            }
        }
    }
}
