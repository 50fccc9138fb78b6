using System.Globalization;
namespace RateGen.Generator.Specs;

/// <summary>Reads the members of objects strictly, and collects what is wrong with them.</summary>
internal sealed class MemberReader(JsonReader reader, List<JsonMistake> mistakes)
{
    public JsonReader Reader => reader;

    public void Report(JsonMistake mistake) => mistakes.Add(mistake);

    /// <summary>Reads an object whose members are known; each action reads the value at hand.</summary>
    public bool Object(string what, Dictionary<string, Action> known)
    {
        if (!Expect(JsonToken.StartObject, $"{what} is an object"))
        {
            return false;
        }

        HashSet<string> seen = [];
        while (NextName() is { } name)
        {
            if (!known.TryGetValue(name.Text, out Action read))
            {
                mistakes.Add(name.At with { Problem = $"{what} has no member \"{name.Text}\"{NameText.Hint(name.Text, known.Keys)}" });
                Reader.Read();
                Reader.Skip();
                continue;
            }

            CheckTwice(seen, name.Text, name.At);
            Reader.Read();
            read();
        }

        return true;
    }

    /// <summary>Reads an object whose members have names of the provider's choice.</summary>
    public void Map(string what, Action<string, JsonMistake> read)
    {
        if (!Expect(JsonToken.StartObject, $"{what} is an object"))
        {
            return;
        }

        HashSet<string> seen = [];
        while (NextName() is { } name)
        {
            CheckTwice(seen, name.Text, name.At);
            Reader.Read();
            read(name.Text, name.At);
        }
    }

    /// <summary>Reads an array.</summary>
    public void List(string what, Action read)
    {
        if (Expect(JsonToken.StartArray, $"{what} is an array"))
        {
            while (Reader.NextItem())
            {
                read();
            }
        }
    }

    /// <summary>A text, or null after a report.</summary>
    public string? Text()
    {
        string? text = Expect(JsonToken.String, "a text stands here") ? Reader.Text() : null;
        if (text is { Length: 0 })
        {
            mistakes.Add(Reader.Mistake("the text is empty"));
            return null;
        }

        return text;
    }

    /// <summary>One of some texts, or null after a report.</summary>
    public string? OneOf(params string[] values)
    {
        string? text = Text();
        if (text is null || Array.IndexOf(values, text) >= 0)
        {
            return text;
        }

        mistakes.Add(Reader.Mistake($"\"{text}\" is none of {NameText.List(values)}"));
        return null;
    }

    /// <summary>Reads true or false, which nothing but people needs.</summary>
    public void Flag()
    {
        if (Reader.Token is not (JsonToken.True or JsonToken.False))
        {
            Expect(JsonToken.True, "true or false stands here");
        }
    }

    /// <summary>A whole number from 1, or null after a report.</summary>
    public long? Positive(long most)
    {
        if (!Expect(JsonToken.Number, "a number stands here"))
        {
            return null;
        }

        if (Reader.Whole() is { } number and >= 1 && number <= most)
        {
            return number;
        }

        mistakes.Add(Reader.Mistake($"{Reader.Text()} is no whole number from 1 to {most.ToString("N0", CultureInfo.InvariantCulture)}"));
        return null;
    }

    /// <summary>Reports a member that must be there.</summary>
    public T? Require<T>(T? value, JsonMistake at, string what, string member)
    {
        if (value is null && !mistakes.Exists(mistake => mistake.At.Offset >= at.At.Offset))
        {
            mistakes.Add(at with { Problem = $"{what} lacks \"{member}\"" });
        }

        return value;
    }

    /// <summary>Whether the token is at hand; skips and reports anything else.</summary>
    public bool Expect(JsonToken token, string rule)
    {
        if (Reader.Token == token)
        {
            return true;
        }

        mistakes.Add(Reader.Mistake(rule));
        Reader.Skip();
        return false;
    }

    private (string Text, JsonMistake At)? NextName()
    {
        Reader.Read();
        return Reader.Token == JsonToken.EndObject ? null : (Reader.Text(), new JsonMistake(Reader.Position, Reader.NameLength, ""));
    }

    private void CheckTwice(HashSet<string> seen, string name, JsonMistake at)
    {
        if (!seen.Add(name))
        {
            mistakes.Add(at with { Problem = $"\"{name}\" stands there twice, and only the last would count" });
        }
    }
}
