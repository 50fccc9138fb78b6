using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace RateGen.CompilerServices;

/// <summary>JSON by reflection, for clients that name no <see cref="JsonSerializerContext"/>. Only their generated code reaches it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ReflectionJson
{
    private const string Reason = "This client names no JsonSerializerContext. Declare [ApiClient(Json = typeof(MyContext))] to serialize without reflection.";

    private static JsonSerializerOptions? s_default;

    /// <summary>The options of the client, or web defaults with camel-case enum strings.</summary>
    /// <param name="options">The client's options.</param>
    [RequiresUnreferencedCode(Reason)]
    [RequiresDynamicCode(Reason)]
    public static JsonSerializerOptions For(ApiClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        JsonSerializerOptions json = options.Json ?? (s_default ??= Create());
        json.MakeReadOnly(populateMissingResolver: true);
        return json;
    }

    [RequiresUnreferencedCode(Reason)]
    [RequiresDynamicCode(Reason)]
    private static JsonSerializerOptions Create() => new(JsonSerializerDefaults.Web)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };
}
