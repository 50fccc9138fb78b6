using RateGen.CompilerServices;

namespace RateGen.Http;

/// <summary>The effective base address of a client, and how routes are joined to it: see <see cref="UrlResolution"/>.</summary>
internal sealed class BaseAddress
{
    private static readonly Uri s_anywhere = new("https://api");

    /// <summary>What stands before a route that begins with a slash.</summary>
    private readonly string _rooted;

    /// <summary>What stands before a route without a path.</summary>
    private readonly string _bare;

    /// <summary>What stands before any other route.</summary>
    private readonly string _relative;

    private BaseAddress(Uri address, string source, ClientDeclaration declaration)
    {
        string client = declaration.Name;
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
        {
            // Not quoted when a password or a query may stand in it.
            string quoted = address.OriginalString.AsSpan().ContainsAny('@', '?') ? "" : $" \"{address.OriginalString}\"";
            throw new ArgumentException($"The base address of {client}{quoted} from {source} is not an absolute http or https address.");
        }

        if (address.Query.Length > 0 || address.Fragment.Length > 0 || address.UserInfo.Length > 0)
        {
            // Not quoted: what stands there may be a secret.
            throw new ArgumentException($"The base address of {client} from {source} has a query, a fragment or user information. Leave them out; a key belongs to [ApiKey].");
        }

        Address = address;
        string whole = address.AbsoluteUri, trimmed = whole.TrimEnd('/');
        (_rooted, _bare, _relative) = declaration.UrlResolution == UrlResolution.Rfc3986
            ? (address.GetLeftPart(UriPartial.Authority), whole, whole[..(whole.LastIndexOf('/') + 1)])
            : (trimmed, address.AbsolutePath == "/" ? whole : trimmed, trimmed + "/");
        Api = declaration.Spec is { } spec && Array.Exists(spec.Servers, server => Origin(new Uri(server)) == Origin(address)) ? spec.Id : Origin(address);
    }

    /// <summary>The address itself.</summary>
    public Uri Address { get; }

    /// <summary>What says whether two clients call the same API: the id of its description at one of the description's servers, else scheme, host and port.</summary>
    public string Api { get; }

    public static BaseAddress Of(ClientDeclaration client, HttpClient? httpClient, ApiClientOptions options)
    {
        if (options.BaseAddress is { } ofOptions)
        {
            return new(ofOptions, "ApiClientOptions.BaseAddress", client);
        }

        if (httpClient?.BaseAddress is { } ofHttpClient)
        {
            return new(ofHttpClient, "HttpClient.BaseAddress", client);
        }

        if (client.BaseAddress is { } ofAttribute)
        {
            return new(new Uri(ofAttribute, UriKind.RelativeOrAbsolute), "[ApiClient]", client);
        }

        throw new ArgumentException(
            $"{client.Name} has no base address. Set ApiClientOptions.BaseAddress or HttpClient.BaseAddress, or give one to the attribute: [ApiClient(\"https://api.example.com\")].");
    }

    /// <summary>The address of a request.</summary>
    public Uri Join(ref RequestBuilder request)
    {
        request.Check();
        if (request.IsAbsolute && Origin(new Uri(request.Text.ToString())) != Origin(Address))
        {
            request.LeaveOrigin();
        }

        string address = request.IsAbsolute ? request.Text.ToString() : string.Concat(Before(request.Text), request.Text);
        request.Release();
        Uri result = new(address.TrimEnd(' ')); // Uri takes spaces off the end of some addresses, and leaves them to others.
        return request.Escaping is { } format ? new Uri(result, new Uri(s_anywhere, result.PathAndQuery).GetComponents(UriComponents.PathAndQuery, format)) : result;
    }

    private string Before(ReadOnlySpan<char> route) => route switch
    {
        ['/', ..] => _rooted,
        [] or ['?', ..] => _bare,
        _ => _relative,
    };

    private static string Origin(Uri address) => string.Create(null, $"{address.Scheme}://{address.IdnHost}:{address.Port}");
}
