using System.Net;
using System.Text;
using RateGen.Runtime.Tests.Http;

namespace RateGen.Runtime.Tests.Responses;

/// <summary>A body that arrives piece by piece and knows whether it was disposed.</summary>
internal sealed class TrackedContent : HttpContent
{
    private readonly TrackedStream _stream;

    public TrackedContent(string? type, params string[] pieces)
    {
        _stream = new(pieces);
        if (type is not null)
        {
            Headers.TryAddWithoutValidation("Content-Type", type);
        }
    }

    public bool IsDisposed { get; private set; }

    /// <summary>How many pieces were read.</summary>
    public int Read => _stream.Pieces;

    public HttpResponseMessage Response(HttpStatusCode status = HttpStatusCode.OK) => new(status) { Content = this };

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }

    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(_stream);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => _stream.CopyToAsync(stream);

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    private sealed class TrackedStream(string[] pieces) : ReadOnlyStream
    {
        public int Pieces { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Pieces == pieces.Length)
            {
                return new(0);
            }

            string piece = pieces[Pieces++];
            return piece == "!"
                ? throw new IOException("The connection broke.")
                : new(Encoding.UTF8.GetBytes(piece, buffer.Span));
        }
    }
}
