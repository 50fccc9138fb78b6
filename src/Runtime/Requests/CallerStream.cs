namespace RateGen.Requests;

/// <summary>A stream that belongs to the caller: it is read for one attempt after the other and never closed.</summary>
internal sealed class CallerStream
{
    private readonly Stream _stream;
    private readonly long _start;
    private readonly SemaphoreSlim _reading = new(1);
    private bool _isSpent;

    public CallerStream(Stream stream)
    {
        _stream = stream;
        IsReplayable = stream.CanSeek;
        _start = IsReplayable ? stream.Position : 0;
    }

    /// <summary>Whether it can be read a second time.</summary>
    public bool IsReplayable { get; }

    /// <summary>How many bytes are sent, or null when the stream does not tell.</summary>
    public long? Length => IsReplayable ? _stream.Length - _start : null;

    /// <summary>Copies the stream from where it stood. An attempt that was given up may still be reading; it ends before the next begins.</summary>
    /// <exception cref="InvalidOperationException">It was read before and cannot be read again.</exception>
    public async Task CopyToAsync(Stream target, CancellationToken cancellationToken)
    {
        await _reading.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (IsReplayable)
            {
                _stream.Position = _start;
            }
            else if (_isSpent)
            {
                throw new InvalidOperationException("The stream of a body was read while it was sent and cannot be read again. Give one that can seek, or [Body(buffered: true)].");
            }

            _isSpent = true;
            await _stream.CopyToAsync(target, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _reading.Release();
        }
    }
}
