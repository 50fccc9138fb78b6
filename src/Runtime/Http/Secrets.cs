using System.Net.Http.Headers;

namespace RateGen.Http;

/// <summary>What a call sends that nobody else may read, for providers and handlers that repeat it: its API key, and what its headers hold of credentials.</summary>
internal sealed class Secrets
{
    /// <summary>A header is a credential when a part of its name says so: X-Api-Key, Authorization, X-Session-Token.</summary>
    private static readonly string[] s_names = ["authorization", "cookie", "auth", "key", "apikey", "token", "secret", "password", "session", "signature"];

    /// <summary>Shorter values of headers are rather words than credentials.</summary>
    private const int ShortestCredential = 8;

    private readonly List<Secret> _secrets = [];

    /// <param name="call">The call.</param>
    /// <param name="added">Headers among which may be credentials that the <see cref="HttpClient"/> or a handler added; null when there are none.</param>
    public Secrets(Call call, HttpRequestHeaders? added)
    {
        if (call.Key is { Text.Length: >= Secret.Shortest } key)
        {
            _secrets.Add(new(key.Text));
        }

        foreach ((string name, string? value) in call.Headers)
        {
            AddHeader(name, value);
        }

        foreach ((string name, HeaderStringValues values) in added?.NonValidated ?? default)
        {
            AddHeader(name, values.ToString());
        }
    }

    /// <summary>The text without the secrets.</summary>
    public string Hide(string text)
    {
        foreach (Secret secret in _secrets)
        {
            text = secret.Hide(text);
        }

        return text;
    }

    private void AddHeader(string name, string? value)
    {
        if (value is null || name.Equals("Idempotency-Key", StringComparison.OrdinalIgnoreCase) || !name.Split('-', '_', '.').Any(static part => s_names.Contains(part, StringComparer.OrdinalIgnoreCase)))
        {
            return;
        }

        // "sid=0123; theme=dark": what stands behind each name. "Bearer 0123": what stands behind the scheme.
        bool isCookie = name.Equals("Cookie", StringComparison.OrdinalIgnoreCase);
        foreach (string part in isCookie ? value.Split(';') : [value])
        {
            string text = part[(part.IndexOf(isCookie ? '=' : ' ', StringComparison.Ordinal) + 1)..].Trim();
            if (text.Length >= ShortestCredential)
            {
                _secrets.Add(new(text));
            }
        }
    }
}
