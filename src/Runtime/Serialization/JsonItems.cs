using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using RateGen.Responses;

namespace RateGen.Serialization;

/// <summary>Reads the values of a body while they arrive: server-sent events and JSON Lines by their content types, else a JSON array.</summary>
internal static class JsonItems
{
    /// <summary>What several providers send as the last event.</summary>
    private const string LastEvent = "[DONE]";

    /// <exception cref="ApiContentException">The body broke off, or an item is not the JSON of the type.</exception>
    public static IAsyncEnumerable<T> ReadAsync<T>(Answer answer, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        string? mediaType = answer.Response.Content.Headers.ContentType?.MediaType;
        return ItemReading.ReadAsync(answer, body => Items(body, mediaType, type, cancellationToken), static failure => failure is JsonException, $"be the JSON of {type.Type}", cancellationToken);
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
}
