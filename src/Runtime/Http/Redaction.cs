using System.Net.Http.Headers;
using System.Text.Json;

namespace RateGen.Http;

/// <summary>What exceptions may show: secrets never, and of the rest what <see cref="ApiClientOptions.Redact"/> leaves.</summary>
/// <param name="redact">The option.</param>
internal readonly struct Redaction(Func<string, string>? redact)
{
    /// <summary>The text as it may be shown.</summary>
    /// <param name="text">A body, a reason, an address or a header's value.</param>
    /// <param name="secrets">The secrets of the call.</param>
    public string Text(string text, Secrets secrets)
    {
        string shown = secrets.Hide(text);
        return shown.Length == 0 || redact is null ? shown : redact(shown) ?? "";
    }

    /// <summary>The address as it may be shown.</summary>
    public Uri Address(Uri address, Secrets secrets)
    {
        string whole = address.AbsoluteUri, shown = Text(whole, secrets);
        return shown == whole ? address : Uri.TryCreate(shown, UriKind.Absolute, out Uri? left) ? left : new(address.GetLeftPart(UriPartial.Authority));
    }

    /// <summary>The headers as they may be shown: the same object, unless one of them tells what may not be.</summary>
    public T Headers<T>(T headers, Func<T> create, Secrets secrets)
        where T : HttpHeaders
    {
        Redaction redaction = this;
        if (headers.NonValidated.All(header => header.Value.All(value => redaction.Text(value, secrets) == value)))
        {
            return headers;
        }

        T shown = create();
        foreach ((string name, HeaderStringValues values) in headers.NonValidated)
        {
            shown.TryAddWithoutValidation(name, values.Select(value => redaction.Text(value, secrets)));
        }

        return shown;
    }

    /// <summary>What caused a failure, as it may be shown: itself, or what is left of it when it quotes what may not be.</summary>
    public Exception? Cause(Exception? cause, Secrets secrets)
    {
        if (cause is null || IsSilent(cause, secrets))
        {
            return cause;
        }

        string message = Text(cause.Message, secrets);
        return cause switch
        {
            JsonException json => new JsonException(message, json.Path is { } path ? Text(path, secrets) : null, json.LineNumber, json.BytePositionInLine),
            HttpRequestException http => new HttpRequestException(http.HttpRequestError, message, null, http.StatusCode),
            IOException => new IOException(message),
            _ => null,
        };
    }

    private bool IsSilent(Exception cause, Secrets secrets)
    {
        for (Exception? current = cause; current is not null; current = current.InnerException)
        {
            if (Text(current.Message, secrets) != current.Message || (current is JsonException { Path: { } path } && Text(path, secrets) != path))
            {
                return false;
            }
        }

        return true;
    }
}
