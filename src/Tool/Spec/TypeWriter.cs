using System.Text;
using System.Text.Json.Nodes;

namespace RateGen.Tool.Spec;

/// <summary>Schemas as C# types: named ones with members become records, what has no shape of its own stays a <c>JsonElement</c>.</summary>
internal sealed class TypeWriter(JsonObject document, HashSet<string> taken)
{
    private const string Schemas = "#/components/schemas/";

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Queue<string> _open = new();

    /// <summary>The type of a schema; null when there is none.</summary>
    public string? Of(JsonNode? schema)
    {
        if (schema is not JsonObject members)
        {
            return null;
        }

        if (members["$ref"] is JsonValue value && value.TryGetValue(out string? reference) && reference.StartsWith(Schemas, StringComparison.Ordinal))
        {
            return Named(reference[Schemas.Length..]);
        }

        return Kind(members) switch
        {
            "string" => "string",
            "integer" => (string?)members["format"] == "int32" ? "int" : "long",
            "number" => "double",
            "boolean" => "bool",
            "array" => $"List<{Of(members["items"]) ?? "JsonElement"}>",
            _ => "JsonElement",
        };
    }

    /// <summary>Writes the records that were named, and those that they name.</summary>
    public void Write(StringBuilder text)
    {
        while (_open.TryDequeue(out string? schema))
        {
            JsonObject members = document["components"]!["schemas"]![schema]!.AsObject();
            HashSet<string> names = [_names[schema]];
            string[] parameters = [.. members["properties"]!.AsObject().Select(property =>
            {
                string type = Of(property.Value) ?? "JsonElement";
                return $"    [property: JsonPropertyName({Literal(property.Key)})] {type}? {CSharpNames.Free(CSharpNames.Pascal(property.Key), names)} = null";
            })];
            text.Append($"\npublic sealed record {_names[schema]}(\n{string.Join(",\n", parameters)});\n");
        }
    }

    public static string Literal(string text) => "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n").Replace("\r", "\\r") + "\"";

    /// <summary>The type of a schema beside null.</summary>
    public static string? Kind(JsonObject schema) => schema["type"] switch
    {
        JsonValue value when value.TryGetValue(out string? type) => type,
        JsonArray types => types.Select(static type => (string?)type).FirstOrDefault(static type => type != "null"),
        _ => null,
    };

    private string Named(string schema)
    {
        if (_names.TryGetValue(schema, out string? known))
        {
            return known;
        }

        if (document["components"]?["schemas"]?[schema] is not JsonObject members)
        {
            return "JsonElement";
        }

        if (members["properties"] is not JsonObject { Count: > 0 })
        {
            // A name for something else, an enum or an array; through other names at most so far.
            return members.ContainsKey("$ref") ? "JsonElement" : Of(members) ?? "JsonElement";
        }

        string name = CSharpNames.Free(CSharpNames.Pascal(schema), taken);
        _names.Add(schema, name);
        _open.Enqueue(schema);
        return name;
    }
}
