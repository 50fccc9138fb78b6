using System.Net;

namespace RateGen.Requests;

/// <summary>The content of one attempt over a stream that belongs to the caller.</summary>
internal sealed class CallerStreamContent(CallerStream stream) : HttpContent
{
    protected override Task SerializeToStreamAsync(Stream target, TransportContext? context) => SerializeToStreamAsync(target, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream target, TransportContext? context, CancellationToken cancellationToken) => stream.CopyToAsync(target, cancellationToken);

    protected override bool TryComputeLength(out long length)
    {
        length = stream.Length ?? 0;
        return stream.Length is not null;
    }
}
