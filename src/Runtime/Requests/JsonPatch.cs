using System.Text.Json;
using System.Text.Json.Nodes;

namespace RateGen.Requests;

/// <summary>Writes single values into a JSON body: the page token of a page.</summary>
internal static class JsonPatch
{
    /// <summary>The body with a value at a path; objects that are missing on the way are added.</summary>
    /// <param name="body">The body as it would be sent; null counts as an empty object.</param>
    /// <param name="path">The names that lead to the value.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="InvalidOperationException">The body, or what lies on the way, is no JSON object.</exception>
    public static byte[] Set(byte[]? body, ReadOnlySpan<string> path, JsonNode value)
    {
        JsonObject root = ObjectAt(body is null ? new JsonObject() : Parse(body), path, 0);
        JsonObject parent = root;
        for (int i = 0; i < path.Length - 1; i++)
        {
            if (!parent.TryGetPropertyValue(path[i], out JsonNode? child) || child is null)
            {
                parent[path[i]] = child = new JsonObject();
            }

            parent = ObjectAt(child, path, i + 1);
        }

        parent[path[^1]] = value;
        using MemoryStream bytes = new();
        using (Utf8JsonWriter writer = new(bytes))
        {
            root.WriteTo(writer);
        }

        return bytes.ToArray();
    }

    private static JsonNode? Parse(byte[] body)
    {
        try
        {
            return JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            return null; // A form or a text, which holds no values by name either.
        }
    }

    private static JsonObject ObjectAt(JsonNode? node, ReadOnlySpan<string> path, int depth)
        => node as JsonObject ?? throw new InvalidOperationException(
            $"The page value \"{string.Join('.', path!)}\" cannot be written into the body: {(depth == 0 ? "it" : $"\"{string.Join('.', path[..depth]!)}\"")} is no JSON object. Send a body that is one, or leave it out.");
}
