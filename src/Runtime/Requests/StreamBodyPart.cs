using System.Net;

namespace RateGen.Requests;

/// <summary>A body that is read from the caller's stream while it is sent, or once into memory.</summary>
internal sealed class StreamBodyPart : RequestPart
{
    private readonly CallerStream _stream;
    private readonly BufferedContent? _buffer;

    public StreamBodyPart(Stream stream, bool isBuffered)
    {
        _stream = new(stream);
        _buffer = isBuffered ? new(_stream) : null;
    }

    public override bool IsReplayable => _buffer is not null || _stream.IsReplayable;

    public override bool IsBody => true;

    public override void Apply(HttpRequestMessage request) => request.Content = (HttpContent?)_buffer ?? new CallerStreamContent(_stream);

    /// <summary>Reads the stream when it is sent for the first time, and keeps the bytes for every further attempt.</summary>
    private sealed class BufferedContent(CallerStream stream) : HttpContent
    {
        private byte[]? _bytes;

        protected override Task SerializeToStreamAsync(Stream target, TransportContext? context) => SerializeToStreamAsync(target, context, CancellationToken.None);

        protected override async Task SerializeToStreamAsync(Stream target, TransportContext? context, CancellationToken cancellationToken)
        {
            if (_bytes is null)
            {
                using MemoryStream buffer = new();
                await stream.CopyToAsync(buffer, cancellationToken).ConfigureAwait(false);
                _bytes = buffer.ToArray();
            }

            await target.WriteAsync(_bytes, cancellationToken).ConfigureAwait(false);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _bytes?.Length ?? stream.Length ?? 0;
            return _bytes is not null || stream.Length is not null;
        }
    }
}
