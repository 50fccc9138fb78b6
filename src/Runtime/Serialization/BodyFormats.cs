using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using RateGen.CompilerServices;

namespace RateGen.Serialization;

/// <summary>How one client writes and reads bodies, type by type.</summary>
/// <param name="client">The interface, as messages name it.</param>
/// <param name="json">How JSON is written and read.</param>
/// <param name="context">The context that the client declares, or null.</param>
/// <param name="serializer">What is used instead of JSON, or null.</param>
internal sealed class BodyFormats(string client, JsonSerializerOptions json, JsonSerializerContext? context, IContentSerializer? serializer)
{
    private readonly ConcurrentDictionary<Type, object> _formats = new();

    /// <summary>How bodies of a type are written and read.</summary>
    /// <exception cref="InvalidOperationException">The client's JSON does not know the type.</exception>
    public BodyFormat<T> Of<T>()
        => _formats.TryGetValue(typeof(T), out object? format) ? (BodyFormat<T>)format : (BodyFormat<T>)_formats.GetOrAdd(typeof(T), Create<T>());

    private BodyFormat<T> Create<T>()
    {
        if (serializer is not null)
        {
            return new SerializerFormat<T>(serializer);
        }

        return json.TryGetTypeInfo(typeof(T), out JsonTypeInfo? info)
            ? new JsonFormat<T>((JsonTypeInfo<T>)info)
            : throw new InvalidOperationException($"{client} reads or writes {typeof(T)}, which {context?.GetType().Name ?? "ApiClientOptions.Json"} does not know. Add [JsonSerializable(typeof({typeof(T).Name}))] to it.");
    }
}
