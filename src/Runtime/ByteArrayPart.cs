namespace RateGen;

/// <summary>Bytes as a file of a multipart body.</summary>
/// <param name="value">The bytes.</param>
/// <param name="fileName">The file name that the provider is told.</param>
/// <param name="contentType">The media type, or null for none.</param>
/// <param name="name">The name of the part, or null for that of the parameter.</param>
public class ByteArrayPart(byte[] value, string fileName, string? contentType = null, string? name = null) : MultipartItem(fileName, contentType, name)
{
    /// <summary>The bytes.</summary>
    public byte[] Value { get; } = value ?? throw new ArgumentNullException(nameof(value));

    /// <inheritdoc/>
    protected override HttpContent CreateContent() => new ByteArrayContent(Value);
}
