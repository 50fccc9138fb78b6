using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using RateGen.Requests;

namespace RateGen.CompilerServices;

/// <summary>Builds one request: <c>Request($"/users/{id}/posts").Query("page", page).Header("X-Trace", trace).Body(post, _post)</c>.</summary>
/// <remarks>
/// Parts of the template stay as they are; values are escaped as <see cref="Uri.EscapeDataString(string)"/> does. For the address nothing is
/// allocated but pooled memory, for everything else one object each. What is given here is read here and now, except for streams and files.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[InterpolatedStringHandler]
public ref partial struct RequestBuilder
{
    private char[] _text;
    private int _length;
    private Writing _writing;
    private string? _partition;
    private string? _dots;
    private RequestPart? _parts;
    private RequestPart? _body;

    /// <summary>Called by the compiler.</summary>
    /// <param name="literalLength">How many characters the template holds.</param>
    /// <param name="formattedCount">How many values it holds.</param>
    public RequestBuilder(int literalLength, int formattedCount)
        => _text = ArrayPool<char>.Shared.Rent(Math.Max(256, literalLength + (formattedCount * 16)));

    internal readonly ReadOnlySpan<char> Text => _text.AsSpan(0, _length);

    /// <summary>Whether the address has a scheme and host of its own.</summary>
    internal readonly bool IsAbsolute => (_writing & Writing.Absolute) != 0;

    /// <summary>The form in which path and query are escaped once more, or null.</summary>
    internal UriFormat? Escaping { get; private set; }

    /// <summary>The argument that splits the limits of the call, or null when none does.</summary>
    internal readonly string? Partition => _partition;

    /// <summary>Appends a part of the route template as it is.</summary>
    /// <param name="value">The part.</param>
    public void AppendLiteral(string value)
    {
        if (value.Contains('?'))
        {
            _writing |= Writing.Query;
        }

        Append(value);
    }

    /// <summary>Appends the value of a route parameter, escaped.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value; not null in the path, empty in the query.</param>
    /// <param name="format">
    /// A .NET format string, or: <c>**</c> keeps slashes, <c>?</c> leaves a null out together with the slash before it, <c>=</c> is escaped already,
    /// and after a colon the format string.
    /// </param>
    /// <param name="name">The expression of the value, given by the compiler.</param>
    public void AppendFormatted<T>(T value, string? format = null, [CallerArgumentExpression(nameof(value))] string? name = null)
        => Place(value, format is null ? default : RouteFormat.Parse(format), name);

    /// <summary>Gives the request an address of its own: <see cref="UrlAttribute"/>.</summary>
    /// <param name="url">The absolute http or https address.</param>
    /// <param name="allowRelative">Whether it may be relative to the base address.</param>
    /// <returns>The request with the address.</returns>
    /// <exception cref="ArgumentException">The address is null or has another form.</exception>
    public RequestBuilder Url(string? url, bool allowRelative)
    {
        bool isAbsolute = Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
        if (string.IsNullOrEmpty(url) || (!isAbsolute && (!allowRelative || !Uri.TryCreate(url, UriKind.Relative, out _))))
        {
            throw new ArgumentException($"The address of a [Url] parameter must be an absolute http or https address{(allowRelative ? " or a relative one" : ", or [Url(AllowRelative = true)]")}.", nameof(url));
        }

        _length = 0;
        _writing |= (isAbsolute ? Writing.Absolute : 0) | (url.Contains('?') ? Writing.Query : 0);
        Append(url.AsSpan(0, url.IndexOf('#') is var fragment && fragment < 0 ? url.Length : fragment));
        return this;
    }

    /// <summary>Gives the request an address of its own, as the other overload does.</summary>
    /// <param name="url">The absolute http or https address.</param>
    /// <param name="allowRelative">Whether it may be relative to the base address.</param>
    /// <returns>The request with the address.</returns>
    public RequestBuilder Url(Uri? url, bool allowRelative) => Url(url?.OriginalString, allowRelative);

    /// <summary>Escapes path and query once more: <see cref="QueryUriFormatAttribute"/>.</summary>
    /// <param name="format">The form of escaping.</param>
    /// <returns>The request.</returns>
    public RequestBuilder Escape(UriFormat format)
    {
        Escaping = format;
        return this;
    }

    /// <summary>Names the argument that splits limits of the call: <see cref="PartitionKeyAttribute"/>. It is not sent.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value; null counts as an empty text.</param>
    /// <returns>The request, otherwise unchanged.</returns>
    public RequestBuilder PartitionBy<T>(T value)
    {
        _partition = RouteValue.Format(value);
        return this;
    }

    /// <summary>Throws when the path would climb to another resource: dot segments are removed from an address, however they are escaped.</summary>
    internal readonly void Check()
    {
        if (_dots is not null)
        {
            ThrowIfItClimbs(_dots);
        }
    }

    private readonly void ThrowIfItClimbs(string parameter)
    {
        // An encoded value may hold a fragment, and what Uri takes for a slash or a dot.
        ReadOnlySpan<char> path = Text.IndexOfAny('?', '#') is var end && end < 0 ? Text : Text[..end];
        foreach (Range segment in path.SplitAny('/', '\\'))
        {
            if (IsDots(path[segment]))
            {
                throw new ArgumentException($"The value \"{path[segment]}\" of the route would name another resource: a dot segment climbs or stays, however it is escaped.", parameter);
            }
        }
    }

    internal void Release()
    {
        char[] text = _text;
        _text = [];
        _length = 0;
        ArrayPool<char>.Shared.Return(text);
    }

    private void Place<T>(T value, RouteFormat format, string? name)
    {
        bool isInPath = (_writing & Writing.Query) == 0;
        if (value is null)
        {
            if (isInPath && !format.IsOptional)
            {
                throw new ArgumentNullException(RouteValue.ParameterOf(name), "A value of the route is null. The address would name another resource; give a value.");
            }

            _length -= isInPath && Text is [.., '/'] ? 1 : 0;
            return;
        }

        int start = _length;
        if (format.IsCatchAll || format.IsEncoded)
        {
            Segments(RouteValue.Format(value, format.Format), format.IsEncoded);
        }
        else
        {
            AppendValue(value, format.Format);
        }

        ReadOnlySpan<char> written = Text[start..];
        if (!isInPath)
        {
            return;
        }

        if (IsDots(written))
        {
            _dots = RouteValue.ParameterOf(name);
        }
        else if (written.IsEmpty || (format.IsCatchAll && written.Contains('.')) || (format.IsEncoded && written.ContainsAny('.', '%')))
        {
            _dots ??= RouteValue.ParameterOf(name); // Perhaps, with what stands beside it.
        }
    }

    /// <summary>Whether this is one dot or two, as they are or escaped.</summary>
    private static bool IsDots(ReadOnlySpan<char> segment)
    {
        int dots = 0;
        while (!segment.IsEmpty)
        {
            int length = segment[0] == '.' ? 1 : segment.StartsWith("%2e", StringComparison.OrdinalIgnoreCase) ? 3 : 0;
            if (length == 0 || ++dots > 2)
            {
                return false;
            }

            segment = segment[length..];
        }

        return dots > 0;
    }

    private void Segments(string value, bool isEncoded)
    {
        if (isEncoded)
        {
            Append(value);
            return;
        }

        ReadOnlySpan<char> path = value;
        bool isFirst = true;
        foreach (Range segment in path.Split('/'))
        {
            if (!isFirst)
            {
                Append("/");
            }

            isFirst = false;
            AppendEscaped(path[segment]);
        }
    }

    /// <summary>What was written, and how the next text is.</summary>
    [Flags]
    private enum Writing
    {
        /// <summary>A query, or the first field of a form, is there.</summary>
        Query = 1,

        /// <summary>The address has a scheme and host.</summary>
        Absolute = 2,

        /// <summary>Values are escaped already.</summary>
        EncodedValues = 4,

        /// <summary>Names are escaped already.</summary>
        EncodedNames = 8,

        /// <summary>A form: no question mark, and a plus for a space.</summary>
        Form = 16,
    }
}
