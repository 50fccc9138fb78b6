using Microsoft.CodeAnalysis;

namespace RateGen.Generator.Diagnostics;

/// <summary>Every mistake that is told, by range in the other parts. Messages name the mistake, the reason and the cure with the user's own names.</summary>
internal static partial class Descriptors
{
    /// <summary>Where the page of an id lies.</summary>
    internal const string HelpLinkBase = "https://github.com/rategen/rategen/blob/main/docs/diagnostics/";

    /// <summary>The page of an id.</summary>
    public static string HelpLink(string id) => HelpLinkBase + id + ".md";

    // The only way to a descriptor, so that none lacks its category or its page.
    private static DiagnosticDescriptor Create(string id, string category, DiagnosticSeverity severity, string title, string message, params string[] tags)
        => new(id, title, message, category, severity, isEnabledByDefault: true, helpLinkUri: HelpLink(id), customTags: tags);
}
