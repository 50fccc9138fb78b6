using System.Text.Json.Nodes;

namespace RateGen.Tool.Spec;

/// <summary>Leaves of a description what a client and its checks need: the chosen operations, and the parts that those refer to.</summary>
internal static class OpenApiReduction
{
    private static readonly HashSet<string> s_verbs = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    // What only people read. Inside "properties" these are names of members.
    private static readonly HashSet<string> s_prose = ["description", "summary", "example", "examples", "externalDocs", "tags", "deprecated", "callbacks", "links", "xml", "title", "default"];

    /// <param name="document">The whole description.</param>
    /// <param name="isWanted">Whether an operation stays, by verb in capitals and path.</param>
    /// <param name="source">Where the description is from.</param>
    public static JsonObject Reduce(JsonObject document, Func<string, string, bool> isWanted, string source)
    {
        JsonObject paths = [];
        foreach ((string path, JsonNode? item) in document["paths"] as JsonObject ?? [])
        {
            if (item is not JsonObject operations)
            {
                continue;
            }

            JsonObject kept = [];
            foreach ((string verb, JsonNode? operation) in operations)
            {
                if (s_verbs.Contains(verb) ? isWanted(verb.ToUpperInvariant(), path) : verb == "parameters")
                {
                    kept[verb] = Strip(operation, isMap: false);
                }
            }

            if (kept.Any(static member => s_verbs.Contains(member.Key)))
            {
                paths[path] = kept;
            }
        }

        JsonObject info = new() { ["title"] = document["info"]?["title"]?.DeepClone(), ["version"] = document["info"]?["version"]?.DeepClone(), ["description"] = source };
        JsonObject reduced = new() { ["openapi"] = "3.1.0", ["info"] = info };
        if (document["servers"] is JsonArray { Count: > 0 } servers)
        {
            reduced["servers"] = Strip(servers, isMap: false);
        }

        reduced["paths"] = paths;
        JsonObject components = Components(document, paths);
        if (components.Count > 0)
        {
            reduced["components"] = components;
        }

        return reduced;
    }

    private static JsonObject Components(JsonObject document, JsonObject paths)
    {
        SortedDictionary<string, JsonNode> found = new(StringComparer.Ordinal);
        Queue<JsonNode> open = new([paths]);
        while (open.TryDequeue(out JsonNode? node))
        {
            foreach (string reference in References(node))
            {
                string[] names = reference.Split('/');
                if (names is ["#", "components", var kind, var name] && !found.ContainsKey(kind + "/" + name) && document["components"]?[kind]?[name] is { } target)
                {
                    JsonNode stripped = Strip(target, isMap: false)!;
                    found.Add(kind + "/" + name, stripped);
                    open.Enqueue(stripped);
                }
            }
        }

        JsonObject components = [];
        foreach ((string key, JsonNode value) in found)
        {
            string[] names = key.Split('/');
            JsonObject kind = components[names[0]] as JsonObject ?? [];
            components[names[0]] ??= kind;
            kind[names[1]] = value;
        }

        return components;
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(static member
            => member is { Key: "$ref", Value: JsonValue value } && value.TryGetValue(out string? reference) ? [reference] : References(member.Value)),
        JsonArray items => items.SelectMany(References),
        _ => [],
    };

    private static JsonNode? Strip(JsonNode? node, bool isMap)
    {
        if (node is JsonArray items)
        {
            return new JsonArray([.. items.Select(static item => Strip(item, isMap: false))]);
        }

        if (node is not JsonObject members)
        {
            return node?.DeepClone();
        }

        JsonObject result = [];
        foreach ((string name, JsonNode? value) in members)
        {
            // A response must have a description; an empty one will do.
            if (isMap || (!s_prose.Contains(name) && !name.StartsWith("x-", StringComparison.Ordinal)))
            {
                result[name] = Strip(value, isMap: !isMap && name is "properties" or "patternProperties" or "responses" or "content" or "headers" or "$defs");
            }
            else if (name == "description" && (members.ContainsKey("content") || !members.ContainsKey("schema") && !members.ContainsKey("type") && !members.ContainsKey("name") && members.Count <= 3 && !members.ContainsKey("url")))
            {
                result[name] = "";
            }
        }

        return result;
    }
}
