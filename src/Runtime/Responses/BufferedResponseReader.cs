using System.Runtime.CompilerServices;
using RateGen.CompilerServices;
using RateGen.Http;

namespace RateGen.Responses;

/// <summary>Reads a body whole before it is converted.</summary>
internal abstract class BufferedResponseReader<T> : ResponseReader<T>
{
    /// <summary>What a provider says of its body's length is not believed beyond this.</summary>
    private const int LargestFirstBuffer = 1024 * 1024;

    /// <exception cref="ApiContentException">The body broke off.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    internal sealed override async ValueTask<T> ReadAsync(Answer answer, CancellationToken cancellationToken)
    {
        HttpContent content = answer.Response.Content;
        BodyTimeout limit = default;
        try
        {
            // The stream, because contents of other kinds than HttpClient's do not hand the token on when they buffer themselves.
            Stream stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            limit = BodyTimeout.Start(answer.Rules.Timeout, answer.Rules.Clock, stream is MemoryStream, cancellationToken);
            using MemoryStream body = new((int)Math.Min(content.Headers.ContentLength ?? 0, LargestFirstBuffer));
            await stream.CopyToAsync(body, limit.Token).ConfigureAwait(false);
            return Convert(body.Length == body.Capacity ? body.GetBuffer() : body.ToArray(), content);
        }
        catch (OperationCanceledException cancelled) when (cancelled.CancellationToken != cancellationToken && (limit.Elapsed || cancellationToken.IsCancellationRequested))
        {
            throw BodyTimeout.Explain(cancelled, answer.Rules.Timeout, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or HttpRequestException)
        {
            throw answer.CutOff(failure);
        }
        finally
        {
            limit.Dispose();
        }
    }

    /// <summary>What the body becomes.</summary>
    /// <param name="body">The body.</param>
    /// <param name="content">Its headers.</param>
    protected abstract T Convert(byte[] body, HttpContent content);
}
