namespace RateGen.Generator.Specs;

/// <summary>The text is no JSON. Thrown by <see cref="JsonReader"/> alone, and caught where a file is read.</summary>
internal sealed class JsonReaderException(JsonMistake mistake) : Exception(mistake.Problem)
{
    public JsonMistake Mistake { get; } = mistake;
}
