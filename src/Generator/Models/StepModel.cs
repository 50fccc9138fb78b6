namespace RateGen.Generator.Models;

/// <summary>One call after <c>Request($"…")</c>: what a parameter, or a member of it, adds to the request.</summary>
/// <param name="Kind">What is added.</param>
/// <param name="Source">The parameter, property or local that holds the value; empty when there is none.</param>
/// <param name="Name">The name on the wire, or the other text that the call needs.</param>
internal sealed record StepModel(StepKind Kind, string Source, string Name = "")
{
    /// <summary>The access to a member of the source: <c>.Name</c>.</summary>
    public string Access { get; init; } = "";

    /// <summary>The .NET format string, or null.</summary>
    public string? Format { get; init; }

    /// <summary>The method that writes an enum by its names on the wire, or null.</summary>
    public string? Text { get; init; }

    /// <summary>The same for the keys of a dictionary.</summary>
    public string? KeyText { get; init; }

    /// <summary>The member of <see cref="RateGen.CollectionFormat"/>, or null when nothing is said.</summary>
    public string? Collection { get; init; }

    /// <summary>What stands before the names of members.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>What stands between names.</summary>
    public string Delimiter { get; init; } = ".";

    /// <summary>The method that writes the members of an object, or null.</summary>
    public string? Writer { get; init; }

    /// <summary>A type that the call names, or null.</summary>
    public string? Type { get; init; }

    /// <summary>How a body is written, or null.</summary>
    public JsonTypeModel? Json { get; init; }

    /// <summary>Whether the value is escaped already, a relative address allowed, or a nested object delimited in its own way.</summary>
    public bool IsMarked { get; init; }

    /// <summary>Whether null is written as an empty value.</summary>
    public bool KeepsNull { get; init; }
}

/// <summary>The kinds of <see cref="StepModel"/>.</summary>
internal enum StepKind
{
    Query,
    Flag,
    Flags,
    List,
    Map,
    Objects,
    Object,
    Indexed,
    Converted,
    Header,
    Headers,
    Authorize,
    Property,
    Options,
    Url,
    Escape,
    Body,
    AnyBody,
    RawBody,
    BufferedBody,
    Form,
    FormMap,
    FormText,
    JsonLines,
    Multipart,
    Part,
    PartContent,
    PartText,
    PartJson,
    Parts,
    PartContents,
    PartTexts,
    PartsJson,
}
