using System.Net;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using RateGen.Http;
using RateGen.Responses;

namespace RateGen.Serialization;

/// <summary>Reads the values of a body while they arrive: server-sent events and JSON Lines by their content types, else a JSON array.</summary>
internal static class JsonItems
{
    /// <summary>What several providers send as the last event.</summary>
    private const string LastEvent = "[DONE]";

    /// <exception cref="ApiContentException">The body broke off, or an item is not the JSON of the type.</exception>
    public static async IAsyncEnumerable<T> ReadAsync<T>(Answer answer, JsonTypeInfo<T> type, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        HttpContent content = answer.Response.Content;
        if (answer.Response.StatusCode == HttpStatusCode.NoContent || content.Headers.ContentLength == 0)
        {
            yield break;
        }

        Stream body = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        IAsyncEnumerator<T?> items = Items(body, content.Headers.ContentType?.MediaType, type, cancellationToken).GetAsyncEnumerator(cancellationToken);
        try
        {
            while (await MoveNextAsync(items, answer, type).ConfigureAwait(false))
            {
                yield return items.Current!;
            }
        }
        finally
        {
            await items.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static IAsyncEnumerable<T?> Items<T>(Stream body, string? mediaType, JsonTypeInfo<T> type, CancellationToken cancellationToken) => mediaType?.ToLowerInvariant() switch
    {
        "text/event-stream" => Events(body, type, cancellationToken),
        "application/x-ndjson" or "application/ndjson" or "application/jsonl" or "application/x-jsonl" or "application/jsonlines" or "application/x-jsonlines" or "application/json-lines"
            => JsonSerializer.DeserializeAsyncEnumerable(body, type, topLevelValues: true, cancellationToken),
        _ => JsonSerializer.DeserializeAsyncEnumerable(body, type, cancellationToken),
    };

    private static async IAsyncEnumerable<T?> Events<T>(Stream body, JsonTypeInfo<T> type, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (SseItem<string> each in SseParser.Create(body).EnumerateAsync(cancellationToken).ConfigureAwait(false))
        {
            if (each.Data == LastEvent)
            {
                yield break;
            }

            if (each.Data.Length > 0)
            {
                yield return JsonSerializer.Deserialize(each.Data, type);
            }
        }
    }

    private static async ValueTask<bool> MoveNextAsync<T>(IAsyncEnumerator<T?> items, Answer answer, JsonTypeInfo<T> type)
    {
        try
        {
            return await items.MoveNextAsync().ConfigureAwait(false);
        }
        catch (JsonException failure)
        {
            Exchange exchange = answer.Exchange(null);
            throw new ApiContentException(
                $"{exchange.Describe()}, but one of its items should be the JSON of {type.Type} and is not ({failure.Message.TrimEnd('.')}). Items that were delivered stay valid. If the provider means that, change the type of the method.", exchange, failure);
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or HttpRequestException)
        {
            throw answer.CutOff(failure);
        }
    }
}
