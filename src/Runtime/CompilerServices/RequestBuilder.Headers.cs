using RateGen.Requests;

namespace RateGen.CompilerServices;

public ref partial struct RequestBuilder
{
    /// <summary>What the request carries besides its address, in order; the body comes first, because headers may describe it.</summary>
    internal readonly RequestPart? Chain
    {
        get
        {
            if (_body is null || _parts is null)
            {
                return _parts ?? _body;
            }

            RequestPart first = _parts;
            while (first.Before is { } before)
            {
                first = before;
            }

            first.Before = _body;
            return _parts;
        }
    }

    /// <summary>Sets a header in place of what the declaration says. Null removes it; an empty text is sent.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The name of the header.</param>
    /// <param name="value">The value, or null.</param>
    /// <param name="format">A .NET format string, or null.</param>
    /// <returns>The request with the header.</returns>
    public RequestBuilder Header<T>(string name, T value, string? format = null)
    {
        string? text = value is null ? null : RouteValue.Format(value, format);
        RequestHeaders.Check(name, text);
        return Add(new HeaderPart(name, text));
    }

    /// <summary>Sets a header for each pair. Null is no header.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="headers">The headers, or null.</param>
    /// <returns>The request with the headers.</returns>
    public RequestBuilder Headers<T>(IEnumerable<KeyValuePair<string, T>>? headers)
    {
        foreach ((string name, T value) in headers ?? [])
        {
            this = Header(name, value);
        }

        return this;
    }

    /// <summary>Sets the <c>Authorization</c> header.</summary>
    /// <typeparam name="T">The type of the credentials.</typeparam>
    /// <param name="scheme">The authentication scheme.</param>
    /// <param name="credentials">The credentials; null counts as an empty text.</param>
    /// <returns>The request with the header.</returns>
    public RequestBuilder Authorize<T>(string scheme, T credentials) => Header("Authorization", $"{scheme} {RouteValue.Format(credentials)}");

    /// <summary>Puts a value into the options of the message, where handlers find it. It is not sent.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="key">The key of the option.</param>
    /// <param name="value">The value.</param>
    /// <returns>The request with the value.</returns>
    public RequestBuilder Property<T>(string key, T value) => Add(new PropertyPart<T>(key, value));

    /// <summary>Sets what differs for this call. Null: nothing.</summary>
    /// <param name="options">The options of the call, or null.</param>
    /// <returns>The request with the options.</returns>
    /// <exception cref="ArgumentOutOfRangeException">One of them is out of its range.</exception>
    public RequestBuilder With(ApiCallOptions? options) => options is null ? this : Add(new CallOptionsPart(options));

    /// <summary>Keeps the API key from an address that lies on another origin.</summary>
    internal void LeaveOrigin() => Add(new ForeignPart());

    private RequestBuilder Add(RequestPart part)
    {
        part.Before = _parts;
        _parts = part;
        return this;
    }
}
