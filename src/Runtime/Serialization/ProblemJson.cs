using System.Net.Http.Headers;
using System.Text.Json;

namespace RateGen.Serialization;

/// <summary>Reads <c>application/problem+json</c>. A member of another type than the RFC says counts as missing, as it demands.</summary>
internal static class ProblemJson
{
    /// <summary>Whether a body says that it is one.</summary>
    public static bool IsProblem(HttpContentHeaders? headers)
        => string.Equals(headers?.ContentType?.MediaType, "application/problem+json", StringComparison.OrdinalIgnoreCase);

    /// <summary>The body of an error, or null when it is none.</summary>
    public static ProblemDetails? Of(ApiException error)
    {
        if (!error.HasContent || !IsProblem(error.ContentHeaders))
        {
            return null;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(error.Content);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Of(document.RootElement) : null;
        }
        catch (JsonException)
        {
            return null; // Cut off, or no JSON at all.
        }
    }

    private static ProblemDetails Of(JsonElement body) => new()
    {
        Type = Text(body, "type"),
        Title = Text(body, "title"),
        Status = body.TryGetProperty("status", out JsonElement status) && status.ValueKind == JsonValueKind.Number && status.TryGetInt32(out int code) ? code : 0,
        Detail = Text(body, "detail"),
        Instance = Text(body, "instance"),
        Errors = Errors(body),
        Extensions = body.EnumerateObject()
            .Where(static member => member.Name is not ("type" or "title" or "status" or "detail" or "instance" or "errors"))
            .DistinctBy(static member => member.Name, StringComparer.Ordinal)
            .ToDictionary(static member => member.Name, static member => member.Value.Clone(), StringComparer.Ordinal),
    };

    private static string? Text(JsonElement body, string name)
        => body.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static Dictionary<string, string[]> Errors(JsonElement body)
    {
        Dictionary<string, string[]> errors = new(StringComparer.Ordinal);
        if (body.TryGetProperty("errors", out JsonElement members) && members.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty member in members.EnumerateObject())
            {
                errors[member.Name] = member.Value.ValueKind == JsonValueKind.Array
                    ? [.. member.Value.EnumerateArray().Select(static message => message.ToString())]
                    : [member.Value.ToString()];
            }
        }

        return errors;
    }
}
