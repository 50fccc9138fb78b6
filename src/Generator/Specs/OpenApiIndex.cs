using System.Collections.Concurrent;
using Microsoft.CodeAnalysis.Text;

namespace RateGen.Generator.Specs;

/// <summary>Where an OpenAPI description says what. One pass finds the places; an operation or a schema is read at its place when a client uses it.</summary>
internal sealed class OpenApiIndex
{
    private readonly ConcurrentDictionary<(string Verb, string Path), OperationFacts?> _facts = new();

    /// <summary>The text, which the host holds anyway.</summary>
    public required SourceText Text { get; init; }

    /// <summary>Why the file cannot be used, or null.</summary>
    public JsonMistake? Mistake { get; init; }

    /// <summary>The absolute addresses of the servers.</summary>
    public IReadOnlyList<string> Servers { get; init; } = [];

    /// <summary>The operations by verb, in capitals, and path.</summary>
    public Dictionary<(string Verb, string Path), JsonPosition> Operations { get; } = [];

    /// <summary>The parameters that a path item gives to each of its operations.</summary>
    public Dictionary<string, JsonPosition> PathParameters { get; } = new(StringComparer.Ordinal);

    /// <summary>The reusable parts by their pointer, <c>schemas/User</c>.</summary>
    public Dictionary<string, JsonPosition> Components { get; } = new(StringComparer.Ordinal);

    /// <summary>What the description says of an operation; null when it has none. Read once.</summary>
    public OperationFacts? Operation(string verb, string path) => _facts.GetOrAdd((verb, path), key => OperationReader.Read(this, key.Verb, key.Path));

    /// <summary>A reader at a place of the text.</summary>
    public JsonReader At(JsonPosition position)
    {
        JsonReader reader = new(Text, position);
        reader.Read();
        return reader;
    }

    /// <summary>The place that a reference names, or null when it lies elsewhere.</summary>
    public JsonPosition? Resolve(string reference)
    {
        const string Components = "#/components/";
        return reference.StartsWith(Components, StringComparison.Ordinal)
            && this.Components.TryGetValue(JsonEscapes.Pointer(reference.Substring(Components.Length)), out JsonPosition position) ? position : null;
    }
}
