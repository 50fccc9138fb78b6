using System.Text;
using RateGen.CompilerServices;
using RateGen.Http;
using RateGen.Responses;

namespace RateGen.Serialization;

/// <summary>Bodies as the serializer of <see cref="ApiClientOptions.Serializer"/> writes and reads them.</summary>
/// <param name="serializer">The serializer.</param>
internal sealed class SerializerFormat<T>(IContentSerializer serializer) : BodyFormat<T>
{
    internal override string ContentType => serializer.ContentType;

    internal override byte[] Write(T value)
    {
        using MemoryStream body = new();
        serializer.Serialize(body, value);
        return body.ToArray();
    }

    internal override bool TryRead(string content, out T? value)
    {
        using MemoryStream body = new(Encoding.UTF8.GetBytes(content), writable: false);
        try
        {
            value = serializer.Deserialize<T>(body);
            return true;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            value = default; // What a serializer throws is its own.
            return false;
        }
    }

    internal override IAsyncEnumerable<T> ReadItemsAsync(Answer answer, CancellationToken cancellationToken)
        => ItemReading.ReadAsync(
            answer,
            body => serializer.DeserializeItems<T>(body, cancellationToken),
            static failure => failure is not (OperationCanceledException or NotSupportedException),
            $"be what {serializer.GetType().Name} reads as {typeof(T)}",
            cancellationToken);

    /// <summary>Reads the body whole: serializers read synchronously, which must not wait for the network.</summary>
    internal override async ValueTask<T> ReadAsync(Answer answer, CancellationToken cancellationToken)
    {
        byte[] body = await ResponseReader.Bytes.ReadAsync(answer, cancellationToken).ConfigureAwait(false);
        Operation<T>? operation = answer.Call.Operation as Operation<T>;
        bool nullIsValid = operation is { NullIsValid: true };
        if (body.Length == 0 && nullIsValid)
        {
            return default!;
        }

        T? value;
        try
        {
            using MemoryStream stream = new(body, writable: false);
            value = serializer.Deserialize<T>(stream);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            throw Unreadable(answer, body, $"no such content ({answer.Explain(failure)})", failure);
        }

        if (value is null && !nullIsValid)
        {
            throw Unreadable(answer, body, "null", null);
        }

        operation?.Discover(value!, answer.Call);
        return value!;
    }

    private ApiContentException Unreadable(in Answer answer, byte[] body, string why, Exception? failure)
    {
        Exchange exchange = answer.Exchange(body.AsSpan(0, Math.Min(body.Length, ErrorBody.MaxLength)).ToArray());
        return new($"{exchange.Describe()}, but {serializer.GetType().Name} should read its body as {typeof(T)} and finds {why}; {exchange.DescribeContent()}. If the provider means that, change the type of the method.", exchange, failure);
    }
}
