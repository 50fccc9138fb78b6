using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RateGen.Generator.Parsing;

/// <summary>What <see cref="QueryAttribute"/> says of a parameter or property.</summary>
internal sealed class QueryOptions
{
    private static readonly QueryOptions s_none = new(null);

    private QueryOptions(AttributeArguments? attribute)
    {
        Attribute = attribute;
        if (attribute is not { } arguments)
        {
            return;
        }

        Name = arguments.Text(nameof(QueryAttribute.Name));
        Delimiter = arguments.Text(nameof(QueryAttribute.Delimiter));
        Prefix = arguments.Text(nameof(QueryAttribute.Prefix)) is { } prefix && prefix.Trim().Length > 0 ? prefix : null;
        Format = arguments.Text(nameof(QueryAttribute.Format));
        SerializesNull = arguments.Value(nameof(QueryAttribute.SerializeNull), false);
        IsText = arguments.Value(nameof(QueryAttribute.TreatAsString), false) || Format is "";
        if (arguments.IsSet(nameof(QueryAttribute.CollectionFormat)))
        {
            Collection = (CollectionFormat)arguments.Value(nameof(QueryAttribute.CollectionFormat), 0);
        }

        Format = Format is { } text && text.Trim().Length > 0 ? text : null;
    }

    /// <summary>The attribute, or null.</summary>
    public AttributeArguments? Attribute { get; }

    public string? Name { get; }

    /// <summary>What stands between names, or null when nothing is said.</summary>
    public string? Delimiter { get; }

    public string? Prefix { get; }

    /// <summary>The prefix with the delimiter behind it, or an empty text.</summary>
    public string PrefixSegment => Prefix is null ? "" : Prefix + (Delimiter ?? ".");

    public string? Format { get; }

    public CollectionFormat? Collection { get; }

    public bool SerializesNull { get; }

    /// <summary>Whether the value is written as its <c>ToString()</c>.</summary>
    public bool IsText { get; }

    /// <summary>Reads the attribute; null is none.</summary>
    public static QueryOptions Of(AttributeArguments? attribute) => attribute is null ? s_none : new(attribute);

    /// <summary>Reads the attribute among others; one that does not compile is none, and the compiler says so.</summary>
    public static QueryOptions Of(ParseContext context, ImmutableArray<AttributeData> attributes)
        => attributes.IsEmpty || AttributeReader.FindReadable(context, attributes, nameof(QueryAttribute)) is not { } data ? s_none : new(new AttributeArguments(data));
}
