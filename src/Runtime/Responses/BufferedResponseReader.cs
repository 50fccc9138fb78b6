using System.Runtime.CompilerServices;
using RateGen.CompilerServices;
using RateGen.Http;

namespace RateGen.Responses;

/// <summary>Reads a body whole before it is converted.</summary>
internal abstract class BufferedResponseReader<T> : ResponseReader<T>
{
    /// <exception cref="ApiContentException">The body broke off.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    internal sealed override async ValueTask<T> ReadAsync(Answer answer, CancellationToken cancellationToken)
    {
        HttpContent content = answer.Response.Content;
        BodyTimeout limit = BodyTimeout.Start(answer.Rules.Timeout, answer.Rules.Clock, content is ByteArrayContent, cancellationToken);
        try
        {
            return Convert(await content.ReadAsByteArrayAsync(limit.Token).ConfigureAwait(false), content);
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
