using RateGen.Runtime.Tests.Http;

namespace RateGen.Runtime.Tests.Serialization;

/// <summary>A body of unknown length that arrives in pieces, each of which takes a turn of the scheduler.</summary>
internal sealed class TricklingStream(byte[] body) : ReadOnlyStream
{
    private int _position;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        int length = Math.Min(Math.Min(buffer.Length, 7_001), body.Length - _position);
        body.AsMemory(_position, length).CopyTo(buffer);
        _position += length;
        return length;
    }
}
