using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using RateGen.CompilerServices;
using RateGen.Http;
using RateGen.Responses;

namespace RateGen.Serialization;

/// <summary>Bodies as JSON.</summary>
/// <param name="type">How a value is written and read.</param>
internal sealed class JsonFormat<T>(JsonTypeInfo<T> type) : BodyFormat<T>
{
    /// <summary>Most bodies fit.</summary>
    private const int FirstBuffer = 16 * 1024;

    /// <summary>Bodies up to here are read whole into pooled memory, which is the fastest; longer ones are read while they arrive.</summary>
    private const int MaxBuffered = 1024 * 1024;

    /// <summary>Bodies up to here are read without asking the pool, when they lie in memory.</summary>
    private const int MaxOnStack = 512;

    internal override string ContentType => "application/json; charset=utf-8";

    internal override byte[] Write(T value) => JsonSerializer.SerializeToUtf8Bytes(value, type);

    internal override IAsyncEnumerable<T> ReadItemsAsync(Answer answer, CancellationToken cancellationToken) => JsonItems.ReadAsync(answer, type, cancellationToken);

    internal override bool TryRead(string content, out T? value)
    {
        try
        {
            value = JsonSerializer.Deserialize(content, type);
            return true;
        }
        catch (JsonException)
        {
            value = default;
            return false;
        }
    }

    /// <summary>Reads the body of a success.</summary>
    /// <exception cref="ApiContentException">It is not the JSON of the type.</exception>
    internal override ValueTask<T> ReadAsync(Answer answer, CancellationToken cancellationToken)
    {
        Task<Stream> opening = answer.Response.Content.ReadAsStreamAsync(cancellationToken);
        return opening.IsCompletedSuccessfully && opening.Result is MemoryStream { Length: < MaxBuffered } body ? new(Read(answer, body)) : ReadAsync(answer, opening, cancellationToken);
    }

    /// <summary>Reads a body that lies in memory.</summary>
    private T Read(in Answer answer, MemoryStream body)
    {
        int length = (int)Math.Max(0, body.Length - body.Position);
        byte[]? rented = length > MaxOnStack ? ArrayPool<byte>.Shared.Rent(length) : null;
        Span<byte> text = (rented ?? stackalloc byte[MaxOnStack])[..length];
        try
        {
            body.ReadExactly(text);
            return Deserialize(answer, text);
        }
        catch (JsonException failure)
        {
            throw Unreadable(answer, text, failure);
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<byte>.Shared.Return(rented);
            }
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<T> ReadAsync(Answer answer, Task<Stream> opening, CancellationToken cancellationToken)
    {
        HttpContent content = answer.Response.Content;
        byte[] buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        int length = 0;
        BodyTimeout limit = default;
        try
        {
            Stream stream = await opening.ConfigureAwait(false);
            limit = BodyTimeout.Start(answer.Rules.Timeout, answer.Rules.Clock, stream is MemoryStream, cancellationToken);
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

            return read > 0
                ? Checked(answer, await JsonSerializer.DeserializeAsync(new PrefixedStream(buffer.AsMemory(0, length), stream), type, limit.Token).ConfigureAwait(false), buffer.AsSpan(0, length))
                : Deserialize(answer, buffer.AsSpan(0, length));
        }
        catch (OperationCanceledException cancelled) when (cancelled.CancellationToken != cancellationToken && (limit.Elapsed || cancellationToken.IsCancellationRequested))
        {
            throw BodyTimeout.Explain(cancelled, answer.Rules.Timeout, cancellationToken);
        }
        catch (Exception failure) when (failure is JsonException or IOException or InvalidDataException or HttpRequestException)
        {
            throw Unreadable(answer, buffer.AsSpan(0, length), failure);
        }
        finally
        {
            limit.Dispose();
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private T Deserialize(in Answer answer, ReadOnlySpan<byte> body)
        => Checked(answer, body.IsEmpty && answer.Call.Operation is Operation<T> { NullIsValid: true } ? default : JsonText.Deserialize(body, type, answer.Response.Content), body);

    /// <summary>The value, when null is one; what it tells of the limits is passed on.</summary>
    private static T Checked(in Answer answer, T? value, ReadOnlySpan<byte> body)
    {
        Operation<T>? operation = answer.Call.Operation as Operation<T>;
        if (value is null && operation is not { NullIsValid: true } && !(default(T) is null && typeof(T).IsValueType))
        {
            throw Unreadable(answer, body, null);
        }

        operation?.Discover(value!, answer.Call);
        return value!;
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

    private static ApiContentException Unreadable(in Answer answer, ReadOnlySpan<byte> body, Exception? failure)
    {
        Exchange exchange = answer.Exchange(body[..Math.Min(body.Length, ErrorBody.MaxLength)].ToArray());
        string why = failure switch
        {
            null => "JSON null",
            JsonException => body.IsEmpty ? "nothing" : $"no such JSON ({answer.Explain(failure)})",
            _ => $"cut off ({answer.Explain(failure)})",
        };
        return new($"{exchange.Describe()}, but its body should be the JSON of {typeof(T)} and is {why}; {exchange.DescribeContent()}. If the provider means that, change the type of the method.", exchange, failure);
    }
}
