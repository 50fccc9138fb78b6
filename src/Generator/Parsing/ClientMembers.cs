using Microsoft.CodeAnalysis;

namespace RateGen.Generator.Parsing;

/// <summary>The members that a client serves.</summary>
internal static class ClientMembers
{
    /// <summary>The members of the interface, then those of its bases, in declaration order; without what RateGen itself adds.</summary>
    public static IEnumerable<ISymbol> Of(INamedTypeSymbol client)
    {
        foreach (ISymbol member in client.GetMembers())
        {
            yield return member;
        }

        foreach (INamedTypeSymbol @base in Bases(client))
        {
            foreach (ISymbol member in @base.GetMembers())
            {
                yield return member;
            }
        }
    }

    /// <summary>The base interfaces that users wrote.</summary>
    public static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol client)
    {
        foreach (INamedTypeSymbol @base in client.AllInterfaces)
        {
            if (!KnownNames.IsApiClientInterface(@base))
            {
                yield return @base;
            }
        }
    }
}
