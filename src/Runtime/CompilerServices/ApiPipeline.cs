using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace RateGen.CompilerServices;

/// <summary>The way of every call: page → attempt → permit → send → classify → deserialize. Generated code calls it; nothing else should.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiPipeline
{
    /// <summary>Binds a declaration to a way of sending.</summary>
    public ApiPipeline(ClientDeclaration client, HttpClient? httpClient, ApiClientOptions options, JsonSerializerOptions json)
    {
        ArgumentNullException.ThrowIfNull(client);
    }
}
