using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>RateGen's attributes on one parameter, and whether they go together.</summary>
internal sealed class ParameterAttributes
{
    /// <summary>Those that say where a parameter travels, with their meaning.</summary>
    private static readonly (string Class, ParameterKind Kind, string What)[] s_places =
    [
        (nameof(BodyAttribute), ParameterKind.Body, "the body"),
        (nameof(PageTokenAttribute), ParameterKind.Page, "the page token"),
        (nameof(PageSizeAttribute), ParameterKind.Page, "the size of a page"),
        (nameof(PageNumberAttribute), ParameterKind.Page, "the number of a page"),
        (nameof(PageOffsetAttribute), ParameterKind.Page, "the offset of a page"),
        (nameof(UrlAttribute), ParameterKind.Url, "the address"),
        (nameof(HeaderAttribute), ParameterKind.Header, "a header"),
        (nameof(HeaderCollectionAttribute), ParameterKind.Header, "a collection of headers"),
        (nameof(AuthorizeAttribute), ParameterKind.Header, "the credentials"),
        (nameof(QueryNameAttribute), ParameterKind.Query, "the name of a query parameter"),
        (nameof(QueryConverterAttribute), ParameterKind.Query, "written by a converter"),
        (nameof(PropertyAttribute), ParameterKind.Property, "an option of the message"),
    ];

    private static readonly ParameterAttributes s_none = new([]);

    private readonly AttributeArguments[] _all;

    private ParameterAttributes(AttributeArguments[] all) => _all = all;

    /// <summary>The mark of what differs from page to page.</summary>
    public AttributeArguments? Page
        => _all.Where(static mark => AttributeReader.Derives(mark.Class, nameof(PageParameterAttribute))).Select(static mark => (AttributeArguments?)mark).FirstOrDefault();

    /// <summary>Where the attributes say that the parameter travels, or null when they do not.</summary>
    public ParameterKind? Kind { get; private set; }

    /// <summary>The attribute of a class, or null.</summary>
    public AttributeArguments? this[string className]
    {
        get
        {
            foreach (AttributeArguments arguments in _all)
            {
                if (arguments.ClassName == className)
                {
                    return arguments;
                }
            }

            return null;
        }
    }

    /// <summary>Reads those of a parameter; null when one does not compile, which the compiler tells.</summary>
    public static ParameterAttributes? Read(ParseContext context, WrittenMethod written, IParameterSymbol parameter)
    {
        AttributeArguments[] attributes = written.Of(parameter);
        if (!Array.TrueForAll(attributes, static attribute => attribute.IsRateGen))
        {
            attributes = Array.FindAll(attributes, static attribute => attribute.IsRateGen);
        }

        if (attributes.Length == 0)
        {
            return s_none;
        }

        if (!Array.TrueForAll(attributes, static attribute => attribute.IsReadable))
        {
            context.Reporter.ExplainedByCompiler();
            return null;
        }

        ParameterAttributes result = new(attributes);
        foreach ((string @class, ParameterKind kind, _) in s_places)
        {
            if (result.Has(@class))
            {
                result.Kind = kind;
                break;
            }
        }

        return result;
    }

    /// <summary>Whether an attribute of the class is there.</summary>
    public bool Has(string className) => this[className] is not null;

    /// <summary>Why the attributes contradict each other or the route, and the cure; null when they do not.</summary>
    public (string Problem, string Cure)? Conflict(IParameterSymbol parameter, bool isPath, string name)
    {
        (string Class, ParameterKind Kind, string What)[] places = Kind is null ? [] : [.. Places()];
        if (places.Length > 1)
        {
            return ($"is marked [{Short(places[0].Class)}] and [{Short(places[1].Class)}], but {(places[0].Kind == ParameterKind.Page && places[1].Kind == ParameterKind.Page ? "means one of them" : "travels once")}", "keep one of them");
        }

        if (ParameterParser.IsCancellationToken(parameter.Type) || ParameterParser.IsCallOptions(parameter.Type))
        {
            string type = ParameterParser.IsCallOptions(parameter.Type) ? "an ApiCallOptions" : "a CancellationToken";
            return _all.Length > 0 ? ($"is {type}, which is never sent", "remove its attributes")
                : isPath ? ($"is {type}, but the route names {{{name}}}", "rename the placeholder or the parameter")
                : null;
        }

        if (places.Length == 0)
        {
            return null;
        }

        (string @class, ParameterKind kind, string what) = places[0];
        if (Has(nameof(QueryAttribute)) && kind is not (ParameterKind.Property or ParameterKind.Page or ParameterKind.Query))
        {
            return ($"is marked [{Short(@class)}] and [Query], but travels once", "keep one of them");
        }

        if (kind is ParameterKind.Body or ParameterKind.Url or ParameterKind.Header && Has(nameof(AliasAsAttribute)) && !isPath)
        {
            return ($"is {what}, which {(kind == ParameterKind.Header ? "is named by its own attribute" : "has no name")}, but carries [AliasAs]", "remove [AliasAs]");
        }

        if (Has(nameof(PartitionKeyAttribute)) && kind is ParameterKind.Body or ParameterKind.Page)
        {
            return (kind == ParameterKind.Body ? "is the body, which is no single value, but carries [PartitionKey]" : "is another one for each page, but carries [PartitionKey]",
                "remove [PartitionKey]");
        }

        return isPath && @class != nameof(HeaderAttribute)
            ? ($"is marked [{Short(@class)}], but the route names {{{name}}}", "remove the attribute or the placeholder")
            : null;
    }

    /// <summary>The attribute that a conflict is reported at.</summary>
    public Place ConflictPlace(IParameterSymbol parameter)
        => Places().Select(place => this[place.Class]).LastOrDefault()?.At() ?? this[nameof(AliasAsAttribute)]?.At() ?? this[nameof(PartitionKeyAttribute)]?.At() ?? Place.Of(parameter);

    private static string Short(string className) => className.Substring(0, className.Length - nameof(Attribute).Length);

    private IEnumerable<(string Class, ParameterKind Kind, string What)> Places() => s_places.Where(place => Has(place.Class));
}
