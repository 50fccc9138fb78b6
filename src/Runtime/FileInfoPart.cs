using RateGen.Requests;

namespace RateGen;

/// <summary>A file of a multipart body, read while it is sent.</summary>
/// <param name="value">The file.</param>
/// <param name="fileName">The file name that the provider is told.</param>
/// <param name="contentType">The media type, or null for none.</param>
/// <param name="name">The name of the part, or null for that of the parameter.</param>
public class FileInfoPart(FileInfo value, string fileName, string? contentType = null, string? name = null) : MultipartItem(fileName, contentType, name)
{
    /// <summary>The file.</summary>
    public FileInfo Value { get; } = value ?? throw new ArgumentNullException(nameof(value));

    /// <inheritdoc/>
    protected override HttpContent CreateContent() => new FileContent(Value);
}
