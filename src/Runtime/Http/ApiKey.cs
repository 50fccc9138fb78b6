using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using RateGen.CompilerServices;

namespace RateGen.Http;

/// <summary>The API key of one client: written to every request, shown to nobody.</summary>
internal sealed class ApiKey
{
    private static readonly SearchValues<char> s_visible = SearchValues.Create(Enumerable.Range(' ', '~' - ' ' + 1).Select(static code => (char)code).ToArray());

    private readonly string _key;
    private readonly string _escaped;
    private readonly string? _header;
    private readonly string _headerValue;
    private readonly string _query;

    private ApiKey(string key, KeyDeclaration declaration, string? partition)
    {
        _key = key;
        _escaped = Uri.EscapeDataString(key);
        _header = declaration.Header;
        _headerValue = declaration.Scheme is { } scheme ? $"{scheme} {key}" : key;
        _query = declaration.Query is { } name ? $"{Uri.EscapeDataString(name)}={_escaped}" : "";
        Partition = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(partition ?? key)).AsSpan(0, 16));
    }

    /// <summary>What tells one key from another without telling the key.</summary>
    public string Partition { get; }

    /// <summary>The key as the provider gave it.</summary>
    public string Text => _key;

    /// <summary>The header that carries the key, or null.</summary>
    public string? Header => _header;

    /// <summary>The key of the options; null when the client declares none, or when only the provider of keys knows it.</summary>
    public static ApiKey? Of(ClientDeclaration client, ApiClientOptions options)
    {
        if (client.Key is null || (options.ApiKey is null && options.ApiKeyProvider is not null))
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(options.ApiKey))
        {
            throw new ArgumentException($"{client.Name} declares [ApiKey], but ApiClientOptions.ApiKey is not set. Set it to the key that the provider gave you, or set ApiClientOptions.ApiKeyProvider.", nameof(options));
        }

        return Of(client, options.ApiKey, options.ApiKeyPartition, "ApiClientOptions.ApiKey");
    }

    /// <param name="client">What the interface declares.</param>
    /// <param name="key">The key.</param>
    /// <param name="partition">What stands for it in limits, or null for the key itself.</param>
    /// <param name="source">Where the key comes from, for messages.</param>
    public static ApiKey Of(ClientDeclaration client, string key, string? partition, string source)
    {
        KeyDeclaration declaration = client.Key!;
        if (string.IsNullOrWhiteSpace(key))
        {
            throw new ArgumentException($"{source} of {client.Name} gave no key.", source);
        }

        int wrong = declaration.Header is null ? -1 : key.AsSpan().IndexOfAnyExcept(s_visible);
        if (wrong >= 0)
        {
            // The key itself is not quoted: messages end in logs.
            throw new ArgumentException(
                $"{source} of {client.Name} holds a character at position {wrong} that no header may hold: a line break, another control character or one that is not ASCII. Trim what you read it from.", source);
        }

        return new(key, declaration, partition);
    }

    public void Authorize(HttpRequestMessage request)
    {
        if (_header is not null)
        {
            request.Headers.TryAddWithoutValidation(_header, _headerValue);
        }
    }

    /// <summary>The address as it is sent: with the key when it travels in the query.</summary>
    public Uri WithKey(Uri address)
        => _query.Length == 0 ? address : new($"{address.OriginalString}{(address.Query.Length > 0 ? '&' : '?')}{_query}");
}
