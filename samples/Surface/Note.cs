using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace RateGen.Samples.Surface;

/// <summary>What the API is about.</summary>
public sealed record Note(int Id, string Text, Kind Kind = Kind.Plain);

/// <summary>The kinds of notes, with a name of its own on the wire.</summary>
public enum Kind
{
    Plain,
    [EnumMember(Value = "to do"), JsonStringEnumMemberName("to do")] ToDo,
}

/// <summary>An object of the query.</summary>
public sealed class Range
{
    public DateOnly? From { get; init; }

    [AliasAs("max")] public int Limit { get; init; }
}

/// <summary>A point that the provider wants as two numbers.</summary>
public readonly record struct Spot(int X, int Y);

/// <summary>Writes a <see cref="Spot"/>.</summary>
public sealed class SpotConverter : IQueryConverter<Spot>
{
    public IEnumerable<KeyValuePair<string, string?>> Convert(Spot value) => [new("x", $"{value.X}"), new("y", $"{value.Y}")];
}

/// <summary>The body of an error.</summary>
public sealed record Trouble(string Code);

/// <summary>How bodies are read and written, without reflection.</summary>
[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Note))]
[JsonSerializable(typeof(Trouble))]
internal sealed partial class NotesJson : JsonSerializerContext;
