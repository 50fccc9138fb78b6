namespace RateGen.Generator.Specs;

/// <summary>Reads schemas at their places, through references and combinations.</summary>
internal static class SchemaReader
{
    /// <summary>References and combinations inside each other: more than this is a circle.</summary>
    private const int MaxNesting = 16;

    public static SchemaFacts Read(OpenApiIndex index, JsonPosition position)
    {
        Found found = new();
        Read(index, position, found, 0);
        return new SchemaFacts(found.Types.Count == 1 ? found.Types.First() : null, found.Members, found.Items, found.IsOpen || (found.Members.Count == 0 && found.Items is null));
    }

    /// <summary>Follows names into the members of a schema. The text says at which name it ends; null when all are there, or when nobody can tell.</summary>
    public static string? Missing(OpenApiIndex index, JsonPosition schema, IReadOnlyList<string> path)
    {
        foreach (string name in path)
        {
            SchemaFacts facts = Read(index, schema);
            if (facts.Members.TryGetValue(name, out JsonPosition member) || TryLoosely(facts, name, out member))
            {
                schema = member;
            }
            else
            {
                return facts.IsOpen ? null : $"\"{name}\", but there are {NameText.List(facts.Members.Keys)}{NameText.Hint(name, facts.Members.Keys)}";
            }
        }

        return null;
    }

    // Paths may use C# names: NextPageId is next_page_id.
    private static bool TryLoosely(SchemaFacts facts, string name, out JsonPosition member)
    {
        string loose = Loose(name);
        string? found = facts.Members.Keys.FirstOrDefault(key => string.Equals(Loose(key), loose, StringComparison.OrdinalIgnoreCase));
        member = found is null ? default : facts.Members[found];
        return found is not null;
    }

    private static string Loose(string name) => name.Replace("_", "").Replace("-", "");

    private static void Read(OpenApiIndex index, JsonPosition position, Found found, int nesting)
    {
        JsonReader reader = index.At(position);
        if (reader.Token != JsonToken.StartObject || nesting > MaxNesting)
        {
            found.IsOpen = true;
            return;
        }

        while (reader.NextMember(out string name))
        {
            JsonPosition at = reader.Position;
            switch (name)
            {
                case "$ref":
                    Follow(index, reader.StringOrSkip(), found, nesting);
                    break;
                case "type":
                    ReadTypes(reader, found);
                    break;
                case "properties" when reader.Token == JsonToken.StartObject:
                    while (reader.NextMember(out string member))
                    {
                        found.Members[member] = reader.Position;
                        reader.Skip();
                    }

                    break;
                case "items":
                    found.Items = at;
                    reader.Skip();
                    break;
                case "additionalProperties" or "patternProperties":
                    found.IsOpen |= reader.Token != JsonToken.False;
                    reader.Skip();
                    break;
                case "allOf" or "anyOf" or "oneOf" when reader.Token == JsonToken.StartArray:
                    while (reader.NextItem())
                    {
                        Read(index, reader.Position, found, nesting + 1);
                        reader.Skip();
                    }

                    break;
                default:
                    reader.Skip();
                    break;
            }
        }
    }

    private static void Follow(OpenApiIndex index, string? reference, Found found, int nesting)
    {
        if (reference is not null && index.Resolve(reference) is { } target)
        {
            Read(index, target, found, nesting + 1);
        }
        else
        {
            found.IsOpen = true;
        }
    }

    private static void ReadTypes(JsonReader reader, Found found)
    {
        if (reader.Token == JsonToken.StartArray)
        {
            while (reader.NextItem())
            {
                Add(reader.StringOrSkip());
            }
        }
        else
        {
            Add(reader.StringOrSkip());
        }

        void Add(string? type)
        {
            if (type is not (null or "null"))
            {
                found.Types.Add(type);
            }
        }
    }

    private sealed class Found
    {
        public HashSet<string> Types { get; } = [];

        public Dictionary<string, JsonPosition> Members { get; } = new(StringComparer.Ordinal);

        public JsonPosition? Items { get; set; }

        public bool IsOpen { get; set; }
    }
}
