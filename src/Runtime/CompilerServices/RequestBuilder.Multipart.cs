using RateGen.Requests;

namespace RateGen.CompilerServices;

public ref partial struct RequestBuilder
{
    /// <summary>Sends what <c>Part</c> and <c>Parts</c> add as a multipart body.</summary>
    /// <param name="boundary">What separates the parts.</param>
    /// <returns>The request with the body, empty so far.</returns>
    public RequestBuilder Multipart(string boundary)
    {
        _body = new MultipartPart(boundary);
        return this;
    }

    /// <summary>Adds a text. Null is no part.</summary>
    /// <param name="name">The name of the part.</param>
    /// <param name="text">The text.</param>
    /// <returns>The request with the part.</returns>
    public RequestBuilder Part(string name, string? text) => text is null ? this : Part(name, null, () => new StringContent(text));

    /// <summary>Adds bytes as a file. Null is no part.</summary>
    /// <param name="name">The name of the part and of the file.</param>
    /// <param name="bytes">The bytes.</param>
    /// <returns>The request with the part.</returns>
    public RequestBuilder Part(string name, byte[]? bytes) => bytes is null ? this : Part(name, name, () => new ByteArrayContent(bytes));

    /// <summary>Adds a stream as a file. It stays open. Null is no part.</summary>
    /// <param name="name">The name of the part and of the file.</param>
    /// <param name="stream">The stream.</param>
    /// <returns>The request with the part.</returns>
    public RequestBuilder Part(string name, Stream? stream)
    {
        if (stream is null)
        {
            return this;
        }

        CallerStream source = new(stream);
        return Part(name, name, () => new CallerStreamContent(source), source.IsReplayable);
    }

    /// <summary>Adds a file, read while it is sent. Null is no part.</summary>
    /// <param name="name">The name of the part.</param>
    /// <param name="file">The file.</param>
    /// <returns>The request with the part.</returns>
    public RequestBuilder Part(string name, FileInfo? file) => file is null ? this : Part(name, file.Name, () => new FileContent(file));

    /// <summary>Adds a part with a file name. Null is no part.</summary>
    /// <param name="name">The name of the part unless it has one itself.</param>
    /// <param name="item">The part.</param>
    /// <returns>The request with the part.</returns>
    public RequestBuilder Part(string name, MultipartItem? item)
        => item is null ? this : Part(item.Name ?? name, item.FileName.Length == 0 ? name : item.FileName, item.ToContent, item.IsReplayable);

    /// <summary>Adds a content as it is. Null is no part.</summary>
    /// <param name="content">The content.</param>
    /// <returns>The request with the part.</returns>
    public RequestBuilder Part(HttpContent? content) => content is null ? this : Part(null, null, () => content, ContentPart.CanRepeat(content));

    /// <summary>Adds a value as a text. Null is no part.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The name of the part.</param>
    /// <param name="value">The value.</param>
    /// <param name="format">A .NET format string, or null.</param>
    /// <returns>The request with the part.</returns>
    public RequestBuilder PartText<T>(string name, T value, string? format = null) => value is null ? this : Part(name, RouteValue.Format(value, format));

    /// <summary>Adds a value in a format. Null is no part.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The name of the part.</param>
    /// <param name="value">The value.</param>
    /// <param name="format">How it is written.</param>
    /// <returns>The request with the part.</returns>
    public RequestBuilder Part<T>(string name, T value, BodyFormat<T> format)
    {
        if (value is null)
        {
            return this;
        }

        byte[] bytes = format.Write(value);
        string contentType = format.ContentType;
        return Part(name, null, () => BytesPart.Content(bytes, contentType));
    }

    /// <summary>Adds a part for each element in a format. Null is no part.</summary>
    /// <typeparam name="T">The type of an element.</typeparam>
    /// <param name="name">The name of the parts.</param>
    /// <param name="values">The elements.</param>
    /// <param name="format">How an element is written.</param>
    /// <returns>The request with the parts.</returns>
    public RequestBuilder Parts<T>(string name, IEnumerable<T>? values, BodyFormat<T> format)
    {
        foreach (T value in values ?? [])
        {
            this = Part(name, value, format);
        }

        return this;
    }

    /// <summary>Adds a part for each element. Null is no part.</summary>
    /// <typeparam name="T">The type of an element.</typeparam>
    /// <param name="name">The name of the parts.</param>
    /// <param name="values">The elements.</param>
    /// <param name="add">Adds an element.</param>
    /// <returns>The request with the parts.</returns>
    public RequestBuilder Parts<T>(string name, IEnumerable<T>? values, PartWriter<T> add)
    {
        foreach (T value in values ?? [])
        {
            this = add(this, name, value);
        }

        return this;
    }

    private RequestBuilder Part(string? name, string? fileName, Func<HttpContent> content, bool isReplayable = true)
    {
        ((MultipartPart)_body!).Add(name, fileName, content, isReplayable);
        return this;
    }
}
