using Microsoft.CodeAnalysis;

namespace RateGen.Generator.Parsing;

/// <summary>Whether the emitted client, which stands in another file, can name a type that the interface names.</summary>
internal static class TypeReach
{
    /// <summary>What is wrong when the type, or one around it, belongs to its file alone; null when none does.</summary>
    public static (string Problem, string Cure)? FileLocal(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.IsFileLocal)
            {
                return ("is file-local, so the emitted client in another file cannot see it", "remove 'file'");
            }
        }

        return null;
    }

    /// <summary>What is wrong when the type is private to another one; null when the client may name it.</summary>
    public static (string Problem, string Cure)? Inaccessible(ParseContext context, INamedTypeSymbol type)
        => context.Compilation.IsSymbolAccessibleWithin(type, (ISymbol?)context.Client.ContainingType ?? context.Compilation.Assembly)
            ? null
            : ("is not accessible from the client", "make it internal or public");
}
