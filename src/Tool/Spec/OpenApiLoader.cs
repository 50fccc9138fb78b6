using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace RateGen.Tool.Spec;

/// <summary>Reads an OpenAPI description, 2.0 to 3.2 in JSON or YAML, and gives it back as 3.1 in JSON.</summary>
internal static class OpenApiLoader
{
    public static async Task<JsonObject> LoadAsync(string path, CancellationToken cancellationToken)
    {
        OpenApiReaderSettings settings = new();
        settings.AddYamlReader();
        try
        {
            await using FileStream stream = File.OpenRead(path);
            bool isYaml = Path.GetExtension(path) is ".yaml" or ".yml";
            ReadResult result = await OpenApiDocument.LoadAsync(stream, isYaml ? OpenApiConstants.Yaml : OpenApiConstants.Json, settings, cancellationToken);
            if (result.Document is null || result.Diagnostic?.Errors is { Count: > 0 })
            {
                throw new ToolException($"'{path}' is no OpenAPI description: {result.Diagnostic?.Errors.FirstOrDefault()?.ToString() ?? "it is empty"}");
            }

            using MemoryStream json = new();
            await result.Document.SerializeAsJsonAsync(json, OpenApiSpecVersion.OpenApi3_1, cancellationToken);
            return JsonNode.Parse(json.ToArray())!.AsObject();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or OpenApiException or OpenApiUnsupportedSpecVersionException or System.Text.Json.JsonException or InvalidOperationException or ArgumentException)
        {
            throw new ToolException($"'{path}' cannot be read: {exception.Message}", exception);
        }
    }
}
