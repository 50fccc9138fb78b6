using System.Buffers;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;

namespace RateGen.Http;

/// <summary>The beginning of the body of a response that is no success, in pooled memory. Whoever reads it disposes it once.</summary>
internal readonly struct ErrorBody : IDisposable
{
    /// <summary>More than this says nothing more of an error.</summary>
    public const int MaxLength = 64 * 1024;

    private readonly byte[] _buffer;
    private readonly int _length;

    private ErrorBody(byte[] buffer, int length)
    {
        _buffer = buffer;
        _length = length;
    }

    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, _length);

    /// <summary>Reads at most <see cref="MaxLength"/> bytes. A body that breaks off or stalls is what came of it: the status is what matters.</summary>
    /// <param name="content">The content of the response.</param>
    /// <param name="timeout">How long it may take.</param>
    /// <param name="clock">The client's clock.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<ErrorBody> ReadAsync(HttpContent content, TimeSpan timeout, TimeProvider clock, CancellationToken cancellationToken)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(MaxLength);
        int length = 0;
        try
        {
            Stream stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            using BodyTimeout limit = BodyTimeout.Start(timeout, clock, stream is MemoryStream, cancellationToken);
            int read;
            while (length < MaxLength && (read = await stream.ReadAsync(buffer.AsMemory(length, MaxLength - length), limit.Token).ConfigureAwait(false)) > 0)
            {
                length += read;
            }
        }
        catch (OperationCanceledException cancelled) when (cancellationToken.IsCancellationRequested)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw BodyTimeout.Explain(cancelled, timeout, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or HttpRequestException or InvalidDataException or OperationCanceledException)
        {
            // What came before it broke off is told.
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }

        return new(buffer, length);
    }

    /// <summary>The body as UTF-8, in which JSON is looked up: another encoding only when the headers name one.</summary>
    public ReadOnlySpan<byte> Utf8(HttpContentHeaders headers) => TextEncoding.ToUtf8(Bytes, headers);

    /// <summary>A copy that outlives the pooled memory.</summary>
    public byte[] ToArray() => Bytes.ToArray();

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);
}
