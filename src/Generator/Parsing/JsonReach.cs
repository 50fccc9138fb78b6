using Microsoft.CodeAnalysis;

namespace RateGen.Generator.Parsing;

/// <summary>The types that a JSON context knows: those that it registers, and what their members and elements lead to.</summary>
/// <remarks>Only the analyzer asks. Where System.Text.Json's own generator takes less than is found here, the client says so when it is created.</remarks>
internal sealed class JsonReach
{
    private readonly HashSet<ITypeSymbol> _known = new(SymbolEqualityComparer.Default);
    private readonly Stack<ITypeSymbol> _pending = new();

    private JsonReach(INamedTypeSymbol context, CancellationToken cancellationToken)
    {
        foreach (AttributeData attribute in context.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "JsonSerializableAttribute" && attribute.ConstructorArguments.Length == 1 && attribute.ConstructorArguments[0].Value is ITypeSymbol type)
            {
                Add(type);
            }
        }

        while (_pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Follow(_pending.Pop());
        }
    }

    public static JsonReach Of(INamedTypeSymbol context, CancellationToken cancellationToken) => new(context, cancellationToken);

    /// <summary>Whether the context knows the type. One that holds a type parameter is known only at run time.</summary>
    public bool Knows(ITypeSymbol type) => _known.Contains(type) || IsOpen(type);

    private static bool IsOpen(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol or IErrorTypeSymbol => true,
        IArrayTypeSymbol array => IsOpen(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(IsOpen),
        _ => false,
    };

    private void Add(ITypeSymbol type)
    {
        if (_known.Add(type))
        {
            _pending.Push(type);
        }
    }

    private void Follow(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
        {
            Add(array.ElementType);
            return;
        }

        // A converter of its own leads nowhere that can be seen.
        if (type is not INamedTypeSymbol { SpecialType: SpecialType.None or SpecialType.System_Nullable_T } named || Has(named, "JsonConverterAttribute"))
        {
            return;
        }

        foreach (ITypeSymbol argument in named.TypeArguments)
        {
            Add(argument);
        }

        foreach (AttributeData attribute in named.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "JsonDerivedTypeAttribute" && attribute.ConstructorArguments.Length > 0 && attribute.ConstructorArguments[0].Value is ITypeSymbol derived)
            {
                Add(derived);
            }
        }

        INamedTypeSymbol[] sequences = [.. named.AllInterfaces.Where(static candidate => candidate.Name is "IEnumerable" or "IAsyncEnumerable" && candidate.Arity == 1)];
        if (sequences.Length > 0 || named.TypeKind == TypeKind.Enum || named.IsIn(nameof(System)))
        {
            foreach (INamedTypeSymbol sequence in sequences)
            {
                Add(sequence.TypeArguments[0]);
            }

            return;
        }

        FollowMembers(named);
    }

    private void FollowMembers(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? level = type; level is { SpecialType: not SpecialType.System_Object }; level = level.BaseType)
        {
            foreach (ISymbol member in level.GetMembers())
            {
                if (member is IPropertySymbol { IsStatic: false, IsIndexer: false } or IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false } && !Has(member, "JsonConverterAttribute"))
                {
                    Add(JsonMembers.TypeOf(member));
                }
            }
        }
    }

    private static bool Has(ISymbol symbol, string attribute)
        => symbol.GetAttributes().Any(candidate => candidate.AttributeClass?.Name == attribute && candidate.AttributeClass.IsIn(KnownNames.JsonSerialization));
}
