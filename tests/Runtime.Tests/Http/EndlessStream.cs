namespace RateGen.Runtime.Tests.Http;

/// <summary>A body without an end, which counts what was read of it.</summary>
internal sealed class EndlessStream : ReadOnlyStream
{
    public long Given { get; private set; }

    public bool IsDisposed { get; private set; }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        buffer.Span.Fill((byte)'x');
        Given += buffer.Length;
        return new(buffer.Length);
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
