namespace RateGen.Generator.Parsing;

/// <summary>The text of a route as it is sent.</summary>
internal static class RouteText
{
    /// <summary>The route without its fragment and without empty parameters of its query, which are never sent.</summary>
    public static string Sent(string text)
    {
        int fragment = text.IndexOf('#');
        text = fragment < 0 ? text : text.Substring(0, fragment);
        int query = Query(text);
        if (query < 0)
        {
            return text;
        }

        string[] parameters = [.. text.Substring(query + 1).Split('&').Where(static parameter => parameter.Split('=')[0].Trim().Length > 0)];
        return text.Substring(0, query) + (parameters.Length == 0 ? "" : "?" + string.Join("&", parameters));
    }

    /// <summary>Where the query begins: at the first question mark outside of braces, or -1.</summary>
    public static int Query(string text)
    {
        int depth = 0;
        for (int i = 0; i < text.Length; i++)
        {
            depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
            if (text[i] == '?' && depth <= 0)
            {
                return i;
            }
        }

        return -1;
    }
}
