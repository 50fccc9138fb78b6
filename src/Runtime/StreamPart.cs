using RateGen.Requests;

namespace RateGen;

/// <summary>A stream as a file of a multipart body. It stays open. One that can seek is sent from its present position, also when the request is repeated.</summary>
public class StreamPart : MultipartItem
{
    private readonly CallerStream _stream;

    /// <summary>Creates the part.</summary>
    /// <param name="value">The stream.</param>
    /// <param name="fileName">The file name that the provider is told.</param>
    /// <param name="contentType">The media type, or null for none.</param>
    /// <param name="name">The name of the part, or null for that of the parameter.</param>
    public StreamPart(Stream value, string fileName, string? contentType = null, string? name = null)
        : base(fileName, contentType, name)
    {
        ArgumentNullException.ThrowIfNull(value);
        Value = value;
        _stream = new(value);
    }

    /// <summary>The stream.</summary>
    public Stream Value { get; }

    internal override bool IsReplayable => _stream.IsReplayable;

    /// <inheritdoc/>
    protected override HttpContent CreateContent() => new CallerStreamContent(_stream);
}
