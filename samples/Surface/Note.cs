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

/// <summary>How bodies are read and written, without reflection.</summary>
[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Note))]
internal sealed partial class NotesJson : JsonSerializerContext;
