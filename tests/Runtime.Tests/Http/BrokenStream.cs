namespace RateGen.Runtime.Tests.Http;

/// <summary>A body that breaks off, or never goes on, after its beginning.</summary>
internal sealed class BrokenStream(byte[] beginning, bool stalls = false) : ReadOnlyStream
{
    private int _position;

    public bool IsDisposed { get; private set; }

    /// <summary>Runs when the beginning was read.</summary>
    public Action? AtEnd { get; set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int length = Math.Min(buffer.Length, beginning.Length - _position);
        if (length > 0)
        {
            beginning.AsMemory(_position, length).CopyTo(buffer);
            _position += length;
            return length;
        }

        AtEnd?.Invoke();
        if (stalls)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        throw new HttpIOException(HttpRequestError.ResponseEnded, "The response ended prematurely.");
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
