using System.Net.Http.Headers;

namespace RateGen;

/// <summary>A part of a multipart body with a file name.</summary>
public abstract class MultipartItem
{
    /// <summary>Creates the part.</summary>
    /// <param name="fileName">The file name that the provider is told; an empty one is replaced by the name of the part.</param>
    /// <param name="contentType">The media type, or null for none.</param>
    /// <param name="name">The name of the part, or null for that of the parameter.</param>
    protected MultipartItem(string fileName, string? contentType, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        FileName = fileName;
        ContentType = contentType;
        Name = name;
    }

    /// <summary>The file name that the provider is told.</summary>
    public string FileName { get; }

    /// <summary>The media type, or null for none.</summary>
    public string? ContentType { get; }

    /// <summary>The name of the part, or null for that of the parameter.</summary>
    public string? Name { get; }

    /// <summary>Whether <see cref="ToContent"/> can be called a second time, for a repeated request. Default: true.</summary>
    internal virtual bool IsReplayable => true;

    /// <summary>The content of the part, anew for each attempt.</summary>
    /// <exception cref="FormatException"><see cref="ContentType"/> is no media type.</exception>
    public HttpContent ToContent()
    {
        HttpContent content = CreateContent();
        if (!string.IsNullOrEmpty(ContentType))
        {
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(ContentType);
        }

        return content;
    }

    /// <summary>The content of the part without its media type.</summary>
    protected abstract HttpContent CreateContent();
}
