using System.Text;

namespace RateGen.Generator.Specs;

/// <summary>Paths with the names of their placeholders left out, so that <c>/users/{id}</c> and <c>/users/{user}</c> are one. Pure.</summary>
internal static class PathKey
{
    public static string Of(string path)
    {
        int query = path.IndexOf('?');
        string bare = query < 0 ? path : path.Substring(0, query);
        StringBuilder text = new(bare.Length);
        int at = 0;
        while (at < bare.Length)
        {
            int open = bare.IndexOf('{', at);
            int close = open < 0 ? -1 : bare.IndexOf('}', open);
            if (close < 0)
            {
                text.Append(bare, at, bare.Length - at);
                break;
            }

            text.Append(bare, at, open - at).Append("{}");
            at = close + 1;
        }

        while (text.Length > 1 && text[text.Length - 1] == '/')
        {
            text.Length--;
        }

        return text.ToString();
    }

    /// <summary>The path that a route leads to.</summary>
    public static string Join(string? address, UrlResolution resolution, string route)
    {
        if (resolution == UrlResolution.Append || !Uri.TryCreate(address, UriKind.Absolute, out Uri? uri))
        {
            return OfAddress(address) + route;
        }

        string path = uri.AbsolutePath;
        return route.StartsWith("/", StringComparison.Ordinal) ? route : route is "" || route[0] == '?' ? path + route : path.Substring(0, path.LastIndexOf('/') + 1) + route;
    }

    /// <summary>The path of an absolute address without a slash at its end; empty for none.</summary>
    public static string OfAddress(string? address)
        => address is not null && Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) ? uri.AbsolutePath.TrimEnd('/') : "";
}
