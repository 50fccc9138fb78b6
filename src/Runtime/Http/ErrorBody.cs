using System.Buffers;

namespace RateGen.Http;

/// <summary>The beginning of the body of a response that is no success.</summary>
internal static class ErrorBody
{
    /// <summary>More than this says nothing more of an error.</summary>
    public const int MaxLength = 64 * 1024;

    /// <summary>Reads at most <see cref="MaxLength"/> bytes. A body that breaks off or stalls is what came of it: the status is what matters.</summary>
    /// <param name="content">The content of the response.</param>
    /// <param name="timeout">How long it may take.</param>
    /// <param name="clock">The client's clock.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    public static async ValueTask<byte[]> ReadAsync(HttpContent content, TimeSpan timeout, TimeProvider clock, CancellationToken cancellationToken)
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

            return buffer.AsSpan(0, length).ToArray();
        }
        catch (OperationCanceledException cancelled) when (cancellationToken.IsCancellationRequested && cancelled.CancellationToken != cancellationToken)
        {
            throw BodyTimeout.Explain(cancelled, timeout, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or HttpRequestException or InvalidDataException
            || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return buffer.AsSpan(0, length).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
