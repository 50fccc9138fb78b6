using Microsoft.CodeAnalysis;

namespace RateGen.Generator.Parsing;

/// <summary>The names the parser knows; those of the attributes come from their linked sources and cannot drift.</summary>
internal static class KnownNames
{
    /// <summary>The namespace of the runtime.</summary>
    public const string RateGen = nameof(RateGen);

    /// <summary>The assembly of the runtime.</summary>
    public const string Runtime = "RateGen.Runtime";

    public const string Http = "System.Net.Http";
    public const string Tasks = "System.Threading.Tasks";

    public const string Json = "System.Text.Json";

    public const string JsonSerialization = "System.Text.Json.Serialization";

    /// <summary>The methods that the emitted part of the interface adds.</summary>
    public const string Create = nameof(Create);

    public static readonly string ApiClient = typeof(ApiClientAttribute).FullName!;

    public static readonly string RateLimit = typeof(RateLimitAttribute).FullName!;

    /// <summary>Whether the type lies in the namespace, written with dots.</summary>
    public static bool IsIn(this ISymbol symbol, string @namespace)
    {
        INamespaceSymbol? current = symbol.ContainingNamespace;
        int end = @namespace.Length;
        while (current is { IsGlobalNamespace: false })
        {
            string name = current.Name;
            int start = end - name.Length;
            if (start < 0 || string.CompareOrdinal(@namespace, start, name, 0, name.Length) != 0 || (start > 0 && @namespace[start - 1] != '.'))
            {
                return false;
            }

            if (start == 0)
            {
                return current.ContainingNamespace is { IsGlobalNamespace: true };
            }

            end = start - 1;
            current = current.ContainingNamespace;
        }

        return false;
    }

    /// <summary>Whether the type is the runtime's <c>IApiClient</c> or <c>IApiClient&lt;TSelf&gt;</c>, which the emitted part adds.</summary>
    public static bool IsApiClientInterface(INamedTypeSymbol type) => type.Name == "IApiClient" && type.IsIn(RateGen);
}
