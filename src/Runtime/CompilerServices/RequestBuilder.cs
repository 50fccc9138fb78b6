using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using RateGen.Requests;

namespace RateGen.CompilerServices;

/// <summary>Builds one request: <c>Request($"/users/{id}/posts").Query("page", page).Header("X-Trace", trace).Body(post, _post)</c>.</summary>
/// <remarks>
/// Parts of the template stay as they are; values are escaped as <see cref="Uri.EscapeDataString(string)"/> does. For the address nothing is
/// allocated but pooled memory, for everything else one object each.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[InterpolatedStringHandler]
public ref struct RequestBuilder
{
    private char[] _text;
    private int _length;
    private bool _hasQuery;
    private string? _partition;
    private RequestPart? _parts;
    private RequestPart? _body;

    /// <summary>Called by the compiler.</summary>
    /// <param name="literalLength">How many characters the template holds.</param>
    /// <param name="formattedCount">How many values it holds.</param>
    public RequestBuilder(int literalLength, int formattedCount)
        => _text = ArrayPool<char>.Shared.Rent(Math.Max(256, literalLength + (formattedCount * 16)));

    internal readonly ReadOnlySpan<char> Text => _text.AsSpan(0, _length);

    internal readonly bool HasQuery => _hasQuery;

    /// <summary>The argument that splits the limits of the call, or null when none does.</summary>
    internal readonly string? Partition => _partition;

    /// <summary>What the request carries besides its address, in order; the body comes first, because headers may describe it.</summary>
    internal readonly RequestPart? Parts
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

    /// <summary>Appends a part of the route template as it is.</summary>
    /// <param name="value">The part.</param>
    public void AppendLiteral(string value)
    {
        _hasQuery |= value.Contains('?');
        Append(value);
    }

    /// <summary>Appends the value of a route parameter, escaped.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value; not null.</param>
    /// <param name="name">The expression of the value, given by the compiler.</param>
    public void AppendFormatted<T>(T value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (value is null)
        {
            throw new ArgumentNullException(RouteValue.ParameterOf(name), "A value of the route is null. The address would name another resource; give a value.");
        }

        int start = _length;
        AppendValue(value);
        if (Text[start..] is "." or "..")
        {
            throw new ArgumentException($"The value \"{Text[start..]}\" of the route would name another resource: a dot segment climbs or stays, however it is escaped.", RouteValue.ParameterOf(name));
        }
    }

    /// <summary>Appends a query parameter, both sides escaped. Null is left out; an empty text is sent.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The name as the provider knows it.</param>
    /// <param name="value">The value, or null.</param>
    /// <returns>The request with the parameter.</returns>
    public RequestBuilder Query<T>(string name, T value)
    {
        if (value is not null)
        {
            AppendSeparator();
            AppendEscaped(name);
            Append("=");
            AppendValue(value);
        }

        return this;
    }

    /// <summary>Appends a query parameter of a nullable value type, as the other overload does, but without boxing it.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The name as the provider knows it.</param>
    /// <param name="value">The value, or null.</param>
    /// <returns>The request with the parameter.</returns>
    public RequestBuilder Query<T>(string name, T? value)
        where T : struct
        => value is { } present ? Query(name, present) : this;

    /// <summary>Names the argument that splits limits of the call: <see cref="PartitionKeyAttribute"/>. It is not sent.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value; null counts as an empty text.</param>
    /// <returns>The request, otherwise unchanged.</returns>
    public RequestBuilder PartitionBy<T>(T value)
    {
        _partition = RouteValue.Format(value);
        return this;
    }

    /// <summary>Sets a header in place of what the declaration says. Null removes it; an empty text is sent.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The name of the header.</param>
    /// <param name="value">The value, or null.</param>
    /// <returns>The request with the header.</returns>
    public RequestBuilder Header<T>(string name, T value)
    {
        string? text = value is null ? null : RouteValue.Format(value);
        RequestHeaders.Check(name, text);
        return Add(new HeaderPart(name, text));
    }

    /// <summary>Puts a value into the options of the message, where handlers find it. It is not sent.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="key">The key of the option.</param>
    /// <param name="value">The value.</param>
    /// <returns>The request with the value.</returns>
    public RequestBuilder Property<T>(string key, T value) => Add(new PropertyPart<T>(key, value));

    /// <summary>Sends a value as the body. It is written here and now: what happens to it later is not sent.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value; null sends no body.</param>
    /// <param name="format">How it is written.</param>
    /// <returns>The request with the body.</returns>
    public RequestBuilder Body<T>(T value, BodyFormat<T> format)
    {
        if (value is not null)
        {
            _body = new BytesPart(format.Write(value), format.ContentType);
        }

        return this;
    }

    internal void AppendSeparator()
    {
        Append(_hasQuery ? "&" : "?");
        _hasQuery = true;
    }

    internal void Append(scoped ReadOnlySpan<char> text)
    {
        if (text.Length > _text.Length - _length)
        {
            Grow(text.Length);
        }

        text.CopyTo(_text.AsSpan(_length));
        _length += text.Length;
    }

    internal void Release()
    {
        char[] text = _text;
        _text = [];
        _length = 0;
        ArrayPool<char>.Shared.Return(text);
    }

    private RequestBuilder Add(RequestPart part)
    {
        part.Before = _parts;
        _parts = part;
        return this;
    }

    private void AppendValue<T>(T value)
    {
        Span<char> scratch = stackalloc char[128];
        if (RouteValue.TryFormat(value, scratch, out int written))
        {
            AppendEscaped(scratch[..written]);
        }
        else
        {
            AppendEscaped(RouteValue.Format(value));
        }
    }

    private void AppendEscaped(scoped ReadOnlySpan<char> value)
    {
        int written;
        while (!Uri.TryEscapeDataString(value, _text.AsSpan(_length), out written))
        {
            Grow(value.Length);
        }

        _length += written;
    }

    private void Grow(int atLeast)
    {
        char[] larger = ArrayPool<char>.Shared.Rent(Math.Max(_text.Length * 2, _length + atLeast));
        Text.CopyTo(larger);
        char[] text = _text;
        _text = larger;
        ArrayPool<char>.Shared.Return(text);
    }
}
