using Microsoft.CodeAnalysis.CSharp;
using RateGen.Generator.Diagnostics;

namespace RateGen.CodeFixes.Fixes;

/// <summary>Adds the parameter that the route, or the description of the API, names.</summary>
internal sealed class AddNamedParameter : AddParameter
{
    public override string Title(FixSite site) => $"Add the parameter '{site.Property(FixProperties.Name)}'";

    protected override string? Text(FixSite site)
    {
        if (site.Property(FixProperties.Name) is not { Length: > 0 } name)
        {
            return null;
        }

        // A name of the provider's that C# does not know, such as "user-id", becomes the alias of one that it does.
        string identifier = Identifier(name);
        string escaped = SyntaxFacts.GetKeywordKind(identifier) == SyntaxKind.None ? identifier : "@" + identifier;
        string? attribute = site.Property(FixProperties.Attribute) ?? (identifier == name ? null : $"AliasAs({SymbolDisplay.FormatLiteral(name, quote: true)})");
        return $"{(attribute is null ? "" : $"[{attribute}] ")}{site.Property(FixProperties.Type) ?? "string"} {escaped}";
    }

    private static string Identifier(string name)
    {
        string[] words = name.Split([.. name.Where(static letter => !SyntaxFacts.IsIdentifierPartCharacter(letter)).Distinct()], StringSplitOptions.RemoveEmptyEntries);
        string joined = string.Concat(words.Select(static (word, index) => index == 0 ? word : char.ToUpperInvariant(word[0]) + word.Substring(1)));
        return SyntaxFacts.IsValidIdentifier(joined) ? joined : "value" + joined;
    }
}
