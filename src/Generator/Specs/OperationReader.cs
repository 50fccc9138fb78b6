namespace RateGen.Generator.Specs;

/// <summary>Reads one operation at its place in the description.</summary>
internal static class OperationReader
{
    /// <summary>References that name references: more than this is a circle.</summary>
    private const int MaxReferences = 8;

    public static OperationFacts? Read(OpenApiIndex index, string verb, string path)
    {
        if (!index.Operations.TryGetValue((verb, path), out JsonPosition position))
        {
            return null;
        }

        List<ParameterFacts> parameters = [];
        List<string> statuses = [];
        (bool TakesBody, bool NeedsBody) body = default;
        JsonPosition? response = null;
        JsonReader reader = index.At(position);
        if (!reader.IsObjectOrSkip())
        {
            return null;
        }

        while (reader.NextMember(out string name))
        {
            switch (name)
            {
                case "parameters":
                    ReadParameters(index, reader, parameters);
                    break;
                case "requestBody":
                    body = ReadBody(index, reader);
                    break;
                case "responses" when reader.Token == JsonToken.StartObject:
                    response = ReadResponses(index, reader, statuses);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        if (index.PathParameters.TryGetValue(path, out JsonPosition shared))
        {
            List<ParameterFacts> ofPath = [];
            ReadParameters(index, index.At(shared), ofPath);
            parameters.AddRange(ofPath.Where(other => !parameters.Exists(own => own.Name == other.Name && own.In == other.In)));
        }

        return new OperationFacts(parameters, body.TakesBody, body.NeedsBody, statuses, response);
    }

    private static void ReadParameters(OpenApiIndex index, JsonReader reader, List<ParameterFacts> parameters)
    {
        if (!reader.IsArrayOrSkip())
        {
            return;
        }

        while (reader.NextItem())
        {
            if (ReadParameter(index, reader, 0) is { } parameter)
            {
                parameters.Add(parameter);
            }
        }
    }

    private static ParameterFacts? ReadParameter(OpenApiIndex index, JsonReader reader, int references)
    {
        string? name = null, @in = null, type = null, reference = null;
        bool isRequired = false;
        if (!reader.IsObjectOrSkip())
        {
            return null;
        }

        while (reader.NextMember(out string member))
        {
            switch (member)
            {
                case "$ref":
                    reference = reader.StringOrSkip();
                    break;
                case "name":
                    name = reader.StringOrSkip();
                    break;
                case "in":
                    @in = reader.StringOrSkip();
                    break;
                case "required":
                    isRequired = reader.Token == JsonToken.True;
                    reader.Skip();
                    break;
                case "schema":
                    JsonPosition at = reader.Position;
                    reader.Skip();
                    type = SchemaReader.Read(index, at).Type;
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return reference is not null
            ? references < MaxReferences && index.Resolve(reference) is { } position ? ReadParameter(index, index.At(position), references + 1) : null
            : name is null || @in is null ? null : new ParameterFacts(name, @in, isRequired, type);
    }

    private static (bool TakesBody, bool NeedsBody) ReadBody(OpenApiIndex index, JsonReader reader, int references = 0)
    {
        bool needsBody = false;
        string? reference = null;
        if (!reader.IsObjectOrSkip())
        {
            return (true, false);
        }

        while (reader.NextMember(out string member))
        {
            if (member == "$ref")
            {
                reference = reader.StringOrSkip();
                continue;
            }

            needsBody |= member == "required" && reader.Token == JsonToken.True;
            reader.Skip();
        }

        return reference is null || references == MaxReferences ? (true, needsBody)
            : index.Resolve(reference) is { } position ? ReadBody(index, index.At(position), references + 1) : (true, false);
    }

    private static JsonPosition? ReadResponses(OpenApiIndex index, JsonReader reader, List<string> statuses)
    {
        JsonPosition? first = null;
        while (reader.NextMember(out string status))
        {
            statuses.Add(status);
            JsonPosition at = reader.Position;
            reader.Skip();
            if (first is null && status.StartsWith("2", StringComparison.Ordinal))
            {
                first = ResponseSchema(index, at, 0);
            }
        }

        return first;
    }

    private static JsonPosition? ResponseSchema(OpenApiIndex index, JsonPosition response, int references)
    {
        JsonReader reader = index.At(response);
        if (!reader.IsObjectOrSkip())
        {
            return null;
        }

        while (reader.NextMember(out string member))
        {
            if (member == "$ref")
            {
                return references < MaxReferences && reader.StringOrSkip() is { } reference && index.Resolve(reference) is { } position ? ResponseSchema(index, position, references + 1) : null;
            }

            if (member == "content" && reader.Token == JsonToken.StartObject)
            {
                return JsonContent(reader);
            }

            reader.Skip();
        }

        return null;
    }

    // The schema of application/json, application/vnd.github+json and their like.
    private static JsonPosition? JsonContent(JsonReader reader)
    {
        JsonPosition? schema = null;
        while (reader.NextMember(out string mediaType))
        {
            if (schema is not null || mediaType.IndexOf("json", StringComparison.OrdinalIgnoreCase) < 0 || reader.Token != JsonToken.StartObject)
            {
                reader.Skip();
                continue;
            }

            while (reader.NextMember(out string member))
            {
                schema = member == "schema" ? reader.Position : schema;
                reader.Skip();
            }
        }

        return schema;
    }
}
