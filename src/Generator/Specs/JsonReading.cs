using System.Globalization;

namespace RateGen.Generator.Specs;

/// <summary>What reading a file asks of a <see cref="JsonReader"/> again and again.</summary>
internal static class JsonReading
{
    /// <summary>Moves from the start of an object, or from the last token of a member's value, to the value of the next member; false at the end of the object.</summary>
    public static bool NextMember(this JsonReader reader, out string name)
    {
        reader.Read();
        if (reader.Token == JsonToken.EndObject)
        {
            name = "";
            return false;
        }

        name = reader.Text();
        reader.Read();
        return true;
    }

    /// <summary>Moves from the start of an array, or from the last token of an item, to the next item; false at the end of the array.</summary>
    public static bool NextItem(this JsonReader reader)
    {
        reader.Read();
        return reader.Token != JsonToken.EndArray;
    }

    /// <summary>The text at hand; null, with all of it skipped, when it is none.</summary>
    public static string? StringOrSkip(this JsonReader reader)
    {
        if (reader.Token == JsonToken.String)
        {
            return reader.Text();
        }

        reader.Skip();
        return null;
    }

    /// <summary>Whether an object is at hand; skips anything else.</summary>
    public static bool IsObjectOrSkip(this JsonReader reader) => Is(reader, JsonToken.StartObject);

    /// <summary>Whether an array is at hand; skips anything else.</summary>
    public static bool IsArrayOrSkip(this JsonReader reader) => Is(reader, JsonToken.StartArray);

    /// <summary>The whole number at hand, or null.</summary>
    public static long? Whole(this JsonReader reader)
        => reader.Token == JsonToken.Number && long.TryParse(reader.Text(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : null;

    private static bool Is(JsonReader reader, JsonToken token)
    {
        if (reader.Token == token)
        {
            return true;
        }

        reader.Skip();
        return false;
    }
}
