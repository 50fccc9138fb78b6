namespace RateGen.Paging.Links;

/// <summary>Which addresses that a provider names are followed: those of the client's own origin, and of origins that are declared.</summary>
/// <param name="baseAddress">The effective base address of the client.</param>
/// <param name="origins">Further origins that are declared.</param>
/// <param name="anyOrigin">Whether every http and https origin is.</param>
/// <param name="keyName">The query parameter that carries the API key, escaped; null when none does.</param>
internal sealed class LinkPolicy(Uri baseAddress, string[] origins, bool anyOrigin, string? keyName)
{
    /// <summary>Longer ones are no addresses; the longest that common servers accept have 32 KB.</summary>
    public const int MaxLength = 64 * 1024;

    /// <summary>The effective base address of the client.</summary>
    public Uri Base => baseAddress;

    /// <summary>The address to follow, without user information, fragment and key; or why it is not followed.</summary>
    /// <param name="link">What the provider named.</param>
    /// <param name="page">The address of the page that named it, for relative links.</param>
    public (Uri? Address, string Problem) Check(string link, Uri page)
    {
        if (link.Length > MaxLength)
        {
            return (null, $"names a next address of {link.Length} characters, longer than the {MaxLength} that are followed");
        }

        // A reference that begins with a slash is relative: elsewhere than on Windows Uri takes it for a file.
        bool isRelative = link.StartsWith('/') || link.StartsWith('\\');
        if (!(isRelative ? Uri.TryCreate(page, link, out Uri? address) : Uri.TryCreate(link, UriKind.Absolute, out address) || Uri.TryCreate(page, link, out address)))
        {
            return (null, $"names a next address that is none: \"{Http.Excerpt.Of(link.Split('?')[0])}\"");
        }

        if (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp)
        {
            return (null, $"names a next address of the scheme {address.Scheme}:, but only http and https are followed");
        }

        if (address.UserInfo.Length > 0)
        {
            return (null, $"names a next address with user information on {address.Host}, which is never followed");
        }

        if (baseAddress.Scheme == Uri.UriSchemeHttps && address.Scheme == Uri.UriSchemeHttp)
        {
            return (null, $"names the next address on {Origin(address)}, in clear text, while the client calls https: it is not followed");
        }

        return IsOwn(address) || anyOrigin || Array.Exists(origins, origin => IsSame(address, new Uri(origin)))
            ? (Clean(address), "")
            : (null, $"names the next address on {Origin(address)}, which is not the client's own origin {Origin(baseAddress)}: declare Origins = new[] {{ \"{Origin(address)}\" }} if the provider means that");
    }

    /// <summary>Whether the address lies on the client's own origin: only there does the API key go.</summary>
    public bool IsOwn(Uri address) => IsSame(address, baseAddress);

    private static bool IsSame(Uri one, Uri other)
        => one.Scheme == other.Scheme && one.Port == other.Port && string.Equals(one.IdnHost, other.IdnHost, StringComparison.OrdinalIgnoreCase);

    private static string Origin(Uri address) => address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);

    /// <summary>Some providers repeat the key in their links: it neither leaves the client twice nor gets into a resume token.</summary>
    private Uri Clean(Uri address)
    {
        bool namesKey = keyName is not null && address.Query.Contains(keyName, StringComparison.Ordinal);
        if (!namesKey && address.Fragment.Length == 0)
        {
            return address;
        }

        string text = address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        string query = address.Query.TrimStart('?');
        IEnumerable<string> parameters = query.Split('&').Where(parameter => keyName is null || (parameter != keyName && !parameter.StartsWith(keyName + "=", StringComparison.Ordinal)));
        string kept = string.Join('&', parameters);
        return new(kept.Length == 0 ? text : $"{text}?{kept}");
    }
}
