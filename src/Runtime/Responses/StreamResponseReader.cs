using RateGen.CompilerServices;

namespace RateGen.Responses;

/// <summary>The body while it arrives. Disposing the stream gives the connection back.</summary>
internal sealed class StreamResponseReader : ResponseReader<Stream>
{
    internal override bool LeavesOpen => true;

    internal override ValueTask<Stream> ReadAsync(Answer answer, CancellationToken cancellationToken)
        => new(answer.Response.Content.ReadAsStreamAsync(cancellationToken));
}
