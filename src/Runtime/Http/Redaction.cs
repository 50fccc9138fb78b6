namespace RateGen.Http;

/// <summary>What exceptions may show: the API key never, and of the rest what <see cref="ApiClientOptions.Redact"/> leaves.</summary>
/// <param name="redact">The option.</param>
internal readonly struct Redaction(Func<string, string>? redact)
{
    /// <summary>The text as it may be shown.</summary>
    /// <param name="text">A body, a reason or an address.</param>
    /// <param name="key">The key of the call, or null.</param>
    public string Text(string text, ApiKey? key)
    {
        string withoutKey = key?.Redact(text) ?? text;
        return withoutKey.Length == 0 || redact is null ? withoutKey : redact(withoutKey) ?? "";
    }

    /// <summary>The address as it may be shown; it holds no key.</summary>
    public Uri Address(Uri address)
        => redact is null ? address : Uri.TryCreate(Text(address.AbsoluteUri, null), UriKind.Absolute, out Uri? shown) ? shown : new(address.GetLeftPart(UriPartial.Authority));
}
