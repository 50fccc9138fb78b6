using Microsoft.CodeAnalysis.Text;

namespace RateGen.Generator.Specs;

/// <summary>Reads an <see cref="OpenApiIndex"/> in one pass. It keeps places and names, so that a description of any size costs little.</summary>
internal static class OpenApiIndexReader
{
    /// <summary>How many letters a file may have; GitHub's description, the largest known, has 13 million.</summary>
    public const int MaxLength = 64 * 1024 * 1024;

    private static readonly string[] s_verbs = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
    private static readonly string[] s_components = ["schemas", "parameters", "responses", "requestBodies", "securitySchemes"];

    public static OpenApiIndex Read(SourceText text)
    {
        if (text.Length > MaxLength)
        {
            return new OpenApiIndex { Text = text, Mistake = new JsonMistake(default, 0, $"it has more than {MaxLength / 1024 / 1024} million letters: reduce it to the operations that are used with dotnet rategen spec import") };
        }

        List<string> servers = [];
        OpenApiIndex index = new() { Text = text, Servers = servers };
        JsonMistake? mistake;
        try
        {
            mistake = Read(new JsonReader(text), index, servers);
        }
        catch (JsonReaderException exception)
        {
            mistake = exception.Mistake;
        }

        return mistake is null ? index : new OpenApiIndex { Text = text, Mistake = mistake };
    }

    private static JsonMistake? Read(JsonReader reader, OpenApiIndex index, List<string> servers)
    {
        reader.Read();
        if (reader.Token != JsonToken.StartObject)
        {
            return reader.Mistake("an OpenAPI description is an object");
        }

        JsonMistake? mistake = new(default, 1, "\"openapi\" is missing: only OpenAPI 3.0, 3.1 and 3.2 are read; dotnet rategen spec import converts other formats");
        while (reader.NextMember(out string name))
        {
            switch (name)
            {
                case "openapi":
                    JsonMistake at = reader.Mistake("");
                    string? version = reader.StringOrSkip();
                    mistake = version?.StartsWith("3.", StringComparison.Ordinal) == true ? null : at with { Problem = $"only OpenAPI 3.0, 3.1 and 3.2 are read, and this says \"{version}\"; dotnet rategen spec import converts other formats" };
                    break;
                case "servers":
                    ReadServers(reader, servers);
                    break;
                case "paths":
                    ReadPaths(reader, index);
                    break;
                case "components":
                    ReadComponents(reader, index);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        reader.Read();
        return mistake;
    }

    private static void ReadServers(JsonReader reader, List<string> servers)
    {
        if (!reader.IsArrayOrSkip())
        {
            return;
        }

        while (reader.NextItem())
        {
            if (!reader.IsObjectOrSkip())
            {
                continue;
            }

            while (reader.NextMember(out string name))
            {
                string? text = reader.StringOrSkip();
                if (name == "url" && text is not null && Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https")
                {
                    servers.Add(text);
                }
            }
        }
    }

    private static void ReadPaths(JsonReader reader, OpenApiIndex index)
    {
        if (!reader.IsObjectOrSkip())
        {
            return;
        }

        while (reader.NextMember(out string path))
        {
            if (!reader.IsObjectOrSkip())
            {
                continue;
            }

            while (reader.NextMember(out string name))
            {
                if (name == "parameters")
                {
                    index.PathParameters[path] = reader.Position;
                }
                else if (Array.IndexOf(s_verbs, name) >= 0)
                {
                    index.Operations[(name.ToUpperInvariant(), path)] = reader.Position;
                }

                reader.Skip();
            }
        }
    }

    private static void ReadComponents(JsonReader reader, OpenApiIndex index)
    {
        if (!reader.IsObjectOrSkip())
        {
            return;
        }

        while (reader.NextMember(out string kind))
        {
            if (Array.IndexOf(s_components, kind) < 0 || !reader.IsObjectOrSkip())
            {
                reader.Skip();
                continue;
            }

            while (reader.NextMember(out string name))
            {
                index.Components[kind + "/" + name] = reader.Position;
                reader.Skip();
            }
        }
    }
}
