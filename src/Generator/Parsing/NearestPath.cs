using Microsoft.CodeAnalysis;

namespace RateGen.Generator.Parsing;

/// <summary>The path that a wrong one was probably meant to be.</summary>
internal static class NearestPath
{
    /// <summary>The path with each unknown name replaced by the nearest JSON name there; null when one of them resembles none.</summary>
    public static string? Of(ParseContext context, ITypeSymbol root, string text)
    {
        if (BodyPathParser.Parse(text).Path is not { } names)
        {
            return null;
        }

        List<string> proposed = [];
        ITypeSymbol type = root;
        foreach (string name in names)
        {
            Dictionary<string, ISymbol> members = [];
            foreach (ISymbol member in JsonMembers.Of(context, Unwrap(type)))
            {
                members[JsonMembers.WireName(context.Naming, member)] = member;
            }

            if ((members.ContainsKey(name) ? name : NearestName.Of(name, members.Keys)) is not { } nearest || nearest.IndexOfAny(['.', '[']) >= 0)
            {
                return null;
            }

            proposed.Add(nearest);
            type = JsonMembers.TypeOf(members[nearest]);
        }

        return string.Join(".", proposed);
    }

    private static ITypeSymbol Unwrap(ITypeSymbol type)
        => type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
}
