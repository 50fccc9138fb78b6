using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RateGen.Requests;

namespace RateGen.CompilerServices;

public ref partial struct RequestBuilder
{
    private const string FormType = "application/x-www-form-urlencoded";

    /// <summary>Sends a value as the body. It is written here and now: what happens to it later is not sent.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value; null is written as the format writes it.</param>
    /// <param name="format">How it is written.</param>
    /// <returns>The request with the body.</returns>
    public RequestBuilder Body<T>(T value, BodyFormat<T> format)
    {
        _body = new BytesPart(format.Write(value), format.ContentType);
        return this;
    }

    /// <summary>Sends a value whose type is known only now: texts, streams and contents as they are, everything else in a format.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value; null is written as the format writes it.</param>
    /// <param name="format">How it is written.</param>
    /// <returns>The request with the body.</returns>
    public RequestBuilder AnyBody<T>(T value, BodyFormat<T> format) => value switch
    {
        HttpContent content => Body(content),
        Stream stream => Body(stream),
        string text => Body(text),
        _ => Body(value, format),
    };

    /// <summary>Sends a text as <c>text/plain</c>.</summary>
    /// <param name="text">The text; null is sent as the null of JSON.</param>
    /// <returns>The request with the body.</returns>
    public RequestBuilder Body(string? text) => Bytes(text ?? "null", text is null ? "application/json; charset=utf-8" : "text/plain; charset=utf-8");

    /// <summary>Sends bytes as they are, without copying them.</summary>
    /// <param name="bytes">The bytes; null sends no body.</param>
    /// <returns>The request with the body.</returns>
    public RequestBuilder Body(byte[]? bytes)
    {
        _body = bytes is null ? null : new BytesPart(bytes, "application/octet-stream");
        return this;
    }

    /// <summary>Sends a stream, read while it is sent. It stays open.</summary>
    /// <param name="stream">The stream; null sends no body.</param>
    /// <returns>The request with the body.</returns>
    public RequestBuilder Body(Stream? stream)
    {
        _body = stream is null ? null : new StreamBodyPart(stream, isBuffered: false);
        return this;
    }

    /// <summary>Sends a stream that is read into memory first. It stays open.</summary>
    /// <param name="stream">The stream; null sends no body.</param>
    /// <returns>The request with the body.</returns>
    public RequestBuilder BufferedBody(Stream? stream)
    {
        _body = stream is null ? null : new StreamBodyPart(stream, isBuffered: true);
        return this;
    }

    /// <summary>Sends a content as it is.</summary>
    /// <param name="content">The content; null sends no body.</param>
    /// <returns>The request with the body.</returns>
    public RequestBuilder Body(HttpContent? content)
    {
        _body = content is null ? null : new ContentPart(content);
        return this;
    }

    /// <summary>Sends the members of an object as a form.</summary>
    /// <typeparam name="T">The declared type of the object.</typeparam>
    /// <param name="value">The object; null sends an empty form.</param>
    /// <param name="write">Writes its members.</param>
    /// <returns>The request with the body.</returns>
    public RequestBuilder Form<T>(T value, QueryWriter<T> write)
    {
        RequestBuilder form = new(0, 0) { _writing = Writing.Form };
        if (value is not null)
        {
            form = write(form, new QueryScope(), value);
        }

        _body = new BytesPart(Encoding.ASCII.GetBytes(form.Text.ToArray()), FormType);
        form.Release();
        return this;
    }

    /// <summary>Sends a text as the whole of a form, escaped.</summary>
    /// <param name="text">The text; null sends no body.</param>
    /// <returns>The request with the body.</returns>
    public RequestBuilder FormText(string? text) => Bytes(text is null ? null : Uri.EscapeDataString(text), FormType + "; charset=utf-8");

    /// <summary>Sends each element as JSON on a line of its own.</summary>
    /// <typeparam name="T">The type of an element.</typeparam>
    /// <param name="values">The elements; null sends no body.</param>
    /// <param name="format">How an element is written.</param>
    /// <returns>The request with the body.</returns>
    public RequestBuilder JsonLines<T>(IEnumerable<T>? values, BodyFormat<T> format)
    {
        if (values is not null)
        {
            using MemoryStream lines = new();
            foreach (T value in values)
            {
                if (lines.Length > 0)
                {
                    lines.WriteByte((byte)'\n');
                }

                lines.Write(format.Write(value));
            }

            _body = new BytesPart(lines.ToArray(), "application/x-ndjson");
        }

        return this;
    }

    /// <summary>Writes a text into the JSON body. Null leaves the body as it is; without one it is an object.</summary>
    /// <param name="value">The text, or null.</param>
    /// <param name="path">The names that lead to its place.</param>
    /// <returns>The request with the body.</returns>
    public RequestBuilder JsonText(string? value, params ReadOnlySpan<string> path) => SetJson(path, value is null ? null : JsonValue.Create(value));

    /// <summary>Writes a number into the JSON body, as <see cref="JsonText"/> does a text.</summary>
    /// <param name="value">The number, or null.</param>
    /// <param name="path">The names that lead to its place.</param>
    /// <returns>The request with the body.</returns>
    public RequestBuilder JsonNumber(long? value, params ReadOnlySpan<string> path) => SetJson(path, value is { } number ? JsonValue.Create(number) : null);

    /// <summary>Writes a JSON value into the JSON body, as <see cref="JsonText"/> does a text.</summary>
    /// <param name="value">The value as JSON, or null.</param>
    /// <param name="path">The names that lead to its place.</param>
    /// <returns>The request with the body.</returns>
    public RequestBuilder JsonRaw(string? value, params ReadOnlySpan<string> path) => SetJson(path, value is null ? null : ParseJson(value, path));

    private static JsonNode? ParseJson(string value, scoped ReadOnlySpan<string> path)
    {
        try
        {
            return JsonNode.Parse(value);
        }
        catch (JsonException malformed)
        {
            throw new FormatException($"The page value \"{string.Join('.', path!)}\" is no JSON: {Http.Excerpt.Of(value)}", malformed);
        }
    }

    private RequestBuilder SetJson(scoped ReadOnlySpan<string> path, JsonNode? value)
    {
        if (_body is not (null or BytesPart))
        {
            throw new InvalidOperationException($"The page value \"{string.Join('.', path!)}\" cannot be written into the body: it is not in memory. Send a body that is a JSON object, or leave it out.");
        }

        byte[]? body = _body is null ? null : [.. _body.Bytes];
        if (value is not null)
        {
            body = JsonPatch.Set(body, path, value);
        }

        _body = new BytesPart(body ?? "{}"u8.ToArray(), "application/json; charset=utf-8");
        return this;
    }

    private RequestBuilder Bytes(string? text, string contentType)
    {
        _body = text is null ? null : new BytesPart(Encoding.UTF8.GetBytes(text), contentType);
        return this;
    }
}
