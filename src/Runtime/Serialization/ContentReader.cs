using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using RateGen.CompilerServices;
using RateGen.Http;

namespace RateGen.Serialization;

/// <summary>Reads the JSON body of a success.</summary>
/// <param name="client">What the interface declares.</param>
/// <param name="key">The API key, or null.</param>
/// <param name="timeout">How long reading a body may take.</param>
/// <param name="clock">The client's clock.</param>
internal sealed class ContentReader(ClientDeclaration client, ApiKey? key, TimeSpan timeout, TimeProvider clock)
{
    /// <summary>Most bodies fit.</summary>
    private const int FirstBuffer = 16 * 1024;

    /// <summary>Bodies up to here are read whole into pooled memory, which is the fastest; longer ones are read while they arrive.</summary>
    private const int MaxBuffered = 1024 * 1024;

    /// <summary>Reads the body of a response.</summary>
    /// <param name="call">The call.</param>
    /// <param name="response">Its response; whoever asks disposes it.</param>
    /// <param name="attempts">How many requests it took.</param>
    /// <param name="type">How the body is read.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    /// <exception cref="ApiContentException">It is not the JSON of the type.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<T> ReadAsync<T>(Call call, HttpResponseMessage response, int attempts, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        HttpContent content = response.Content;
        bool nullIsValid = call.Operation is Operation<T> { NullIsValid: true };
        byte[] buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        int length = 0;
        BodyTimeout limit = default;
        try
        {
            Stream stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            limit = BodyTimeout.Start(timeout, clock, stream, cancellationToken);
            int read;
            while ((read = await stream.ReadAsync(buffer.AsMemory(length), limit.Token).ConfigureAwait(false)) > 0)
            {
                length += read;
                if (length < buffer.Length)
                {
                    continue;
                }

                if (length >= MaxBuffered)
                {
                    break;
                }

                buffer = Grow(buffer, content);
            }

            T? value = read > 0
                ? await JsonSerializer.DeserializeAsync(new PrefixedStream(buffer.AsMemory(0, length), stream), type, limit.Token).ConfigureAwait(false)
                : length == 0 && nullIsValid ? default : JsonText.Deserialize(buffer.AsSpan(0, length), type, content);
            return value is not null || nullIsValid || default(T) is null && typeof(T).IsValueType
                ? value!
                : throw Unreadable<T>(call, response, attempts, buffer.AsSpan(0, length), null);
        }
        catch (OperationCanceledException cancelled) when (cancelled.CancellationToken != cancellationToken && (limit.Elapsed || cancellationToken.IsCancellationRequested))
        {
            throw BodyTimeout.Explain(cancelled, timeout, cancellationToken);
        }
        catch (Exception failure) when (failure is JsonException or IOException or InvalidDataException or HttpRequestException)
        {
            throw Unreadable<T>(call, response, attempts, buffer.AsSpan(0, length), failure);
        }
        finally
        {
            limit.Dispose();
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Grow(byte[] buffer, HttpContent content)
    {
        // One more than the declared length, so that the end shows without growing again. Asking for it sooner would cost every short body.
        long length = Math.Max(buffer.Length * 2L, (content.Headers.ContentLength ?? 0) + 1);
        byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(length, MaxBuffered));
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    private ApiContentException Unreadable<T>(in Call call, HttpResponseMessage response, int attempts, ReadOnlySpan<byte> body, Exception? failure)
    {
        Encoding encoding = TextEncoding.Of(response.Content.Headers);
        string text = encoding.GetString(body[..Math.Min(body.Length, ErrorBody.MaxLength)]);
        Exchange exchange = new(client, key, call, response, text, attempts);
        string why = failure switch
        {
            null => "JSON null",
            JsonException => body.IsEmpty ? "nothing" : $"no such JSON ({failure.Message.TrimEnd('.')})",
            _ => $"cut off ({failure.Message.TrimEnd('.')})",
        };
        return new($"{exchange.Describe()}, but its body should be the JSON of {typeof(T)} and is {why}; {exchange.DescribeContent()}. If the provider means that, change the type of the method.", exchange, failure);
    }
}
