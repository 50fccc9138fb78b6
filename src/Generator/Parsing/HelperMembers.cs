using System.Globalization;
using Microsoft.CodeAnalysis;

namespace RateGen.Generator.Parsing;

/// <summary>Names the helpers of the emitted class, so that none is hidden by a parameter or clashes with a member.</summary>
internal sealed class HelperMembers(IReadOnlyList<ISymbol> members)
{
    private HashSet<string>? _taken;

    /// <summary>The name, with a number when it is taken.</summary>
    public string Free(string name)
    {
        _taken ??= Taken(members);
        string candidate = name;
        for (int number = 2; !_taken.Add(candidate); number++)
        {
            candidate = name + number.ToString(CultureInfo.InvariantCulture);
        }

        return candidate;
    }

    private static HashSet<string> Taken(IReadOnlyList<ISymbol> members)
    {
        HashSet<string> names = ["Operations", "Request"];
        foreach (ISymbol member in members)
        {
            names.Add(member.Name);
            if (member is IMethodSymbol method)
            {
                names.UnionWith(method.Parameters.Select(static parameter => parameter.Name));
            }
        }

        return names;
    }
}
