using RateGen.Generator.Diagnostics;

namespace RateGen.Generator.Parsing;

/// <summary>Secrets that a declaration holds: a header line or a query of a route whose name says that it is a key.</summary>
internal static class SecretTexts
{
    /// <summary>Shorter ones stand in for a key in tests.</summary>
    private const int Shortest = 12;

    private static readonly string[] s_names = ["key", "apikey", "token", "secret", "password", "auth", "authorization", "signature"];

    /// <summary>Reports a header whose value is a secret.</summary>
    public static void CheckHeader(ParseContext context, Place place, string owner, string name, string value) => Check(context, place, owner, "Header", name, value);

    /// <summary>Reports a parameter of a route's own query whose value is a secret.</summary>
    public static void CheckRoute(ParseContext context, Place place, string owner, string route)
    {
        int query = RouteText.Query(route);
        foreach (string parameter in query < 0 ? [] : route.Substring(query + 1).Split('&'))
        {
            int equals = parameter.IndexOf('=');
            if (equals > 0)
            {
                Check(context, place, owner, "Query", parameter.Substring(0, equals), parameter.Substring(equals + 1));
            }
        }
    }

    private static void Check(ParseContext context, Place place, string owner, string kind, string name, string value)
    {
        // "Bearer 0123…": the scheme is none.
        string secret = value.Split(' ').OrderByDescending(static word => word.Length).First();
        if (secret.Length >= Shortest && secret.Any(char.IsDigit) && secret.IndexOf('{') < 0 && name.Split('-', '_', '.').Any(static part => s_names.Contains(part, StringComparer.OrdinalIgnoreCase)))
        {
            context.Report(Descriptors.SecretInDeclaration, place, HeaderNames.Printable(name), owner, secret.Length, kind);
        }
    }
}
