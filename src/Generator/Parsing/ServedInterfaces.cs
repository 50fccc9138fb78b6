using Microsoft.CodeAnalysis;

namespace RateGen.Generator.Parsing;

/// <summary>The interfaces that the clients of a compilation inherit. It costs a walk over all its types: asked only where something would be told.</summary>
internal static class ServedInterfaces
{
    public static HashSet<INamedTypeSymbol> Of(Compilation compilation, CancellationToken cancellationToken)
    {
        HashSet<INamedTypeSymbol> served = new(SymbolEqualityComparer.Default);
        Stack<INamespaceOrTypeSymbol> rest = new([compilation.Assembly.GlobalNamespace]);
        while (rest.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            INamespaceOrTypeSymbol current = rest.Pop();
            if (current is INamedTypeSymbol client && ClientMarkers.Of(client) is not null)
            {
                served.UnionWith(client.AllInterfaces.Select(static @base => @base.OriginalDefinition));
            }

            foreach (INamespaceOrTypeSymbol member in current.GetMembers().OfType<INamespaceOrTypeSymbol>())
            {
                rest.Push(member);
            }
        }

        return served;
    }
}
