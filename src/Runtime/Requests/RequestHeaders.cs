using System.Buffers;

namespace RateGen.Requests;

/// <summary>Writes headers to a message: those that describe a body to its content, all others to the message.</summary>
internal static class RequestHeaders
{
    /// <summary>RFC 9110 §5.6.2: what a name may hold.</summary>
    private static readonly SearchValues<char> s_token = SearchValues.Create("!#$%&'*+-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ^_`abcdefghijklmnopqrstuvwxyz|~");

    /// <summary>RFC 9110 §5.5: what would end a value, and begin another header or the body.</summary>
    private static readonly SearchValues<char> s_ends = SearchValues.Create("\r\n\0");

    /// <summary>Throws when a header cannot be sent. Called while the request is built, so that nothing waits or leaves before.</summary>
    /// <exception cref="ArgumentException">The name is no token, or the value holds a line break. The value is not quoted: it may be a secret.</exception>
    public static void Check(string name, string? value)
    {
        if (name.Length == 0 || name.AsSpan().ContainsAnyExcept(s_token))
        {
            throw new ArgumentException($"\"{name.ReplaceLineEndings("\\n")}\" is not a header name: use letters, digits and hyphens.", nameof(name));
        }

        if (value.AsSpan().ContainsAny(s_ends))
        {
            throw new ArgumentException($"The value of the header {name} holds a line break or a NUL, which would begin another header. Remove it, or encode the value as the provider documents it.", nameof(value));
        }
    }

    /// <summary>Sets a header in place of what was there; null removes it.</summary>
    public static void Set(HttpRequestMessage request, string name, string? value)
    {
        if (request.Headers.NonValidated.Contains(name))
        {
            request.Headers.Remove(name);
        }

        if (request.Content?.Headers.NonValidated.Contains(name) == true)
        {
            request.Content.Headers.Remove(name);
        }

        if (value is null)
        {
            return;
        }

        if (request.Content is null && request.Method != HttpMethod.Get && request.Method != HttpMethod.Head)
        {
            request.Content = new ByteArrayContent([]); // Servers want a Content-Length from verbs that may have a body, and content headers need a place.
        }

        if (!request.Headers.TryAddWithoutValidation(name, value))
        {
            request.Content?.Headers.TryAddWithoutValidation(name, value);
        }
    }
}
