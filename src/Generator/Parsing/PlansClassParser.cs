using Microsoft.CodeAnalysis;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>What a class of plans beside a client could clash with.</summary>
internal static class PlansClassParser
{
    public static EquatableArray<string> Taken(INamedTypeSymbol client)
        => client.ContainingNamespace.GetMembers()
            .Where(static member => member.Name.EndsWith("Plans", StringComparison.Ordinal) && member is not INamedTypeSymbol { Arity: > 0 } && IsOf(member) && !EmittedCode.Contains(member))
            .Select(static member => member.Name)
            .Distinct()
            .OrderBy(static name => name, StringComparer.Ordinal)
            .ToArray();

    // Types of referenced projects are hidden by one of this project, with a warning at most where both are used.
    private static bool IsOf(ISymbol member) => member.Locations.Any(static location => location.IsInSource);
}
