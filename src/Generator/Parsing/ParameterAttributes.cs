using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>RateGen's attributes on one parameter, and whether they go together.</summary>
internal sealed class ParameterAttributes
{
    private AttributeArguments? _body;
    private AttributeArguments? _pageToken;
    private AttributeArguments? _partitionKey;

    public AttributeArguments? AliasAs { get; private set; }

    /// <summary>Where the attributes say that the parameter travels, or null when they do not.</summary>
    public ParameterKind? Kind => _body is not null ? ParameterKind.Body : _pageToken is not null ? ParameterKind.PageToken : null;

    public static ParameterAttributes Read(IParameterSymbol parameter)
    {
        ParameterAttributes result = new();
        foreach (AttributeData attribute in parameter.GetAttributes())
        {
            if (!AttributeReader.IsRateGen(attribute))
            {
                continue;
            }

            AttributeArguments arguments = new(attribute);
            switch (arguments.ClassName)
            {
                case nameof(AliasAsAttribute):
                    result.AliasAs = arguments;
                    break;
                case nameof(BodyAttribute):
                    result._body = arguments;
                    break;
                case nameof(PageTokenAttribute):
                    result._pageToken = arguments;
                    break;
                case nameof(PartitionKeyAttribute):
                    result._partitionKey = arguments;
                    break;
            }
        }

        return result;
    }

    /// <summary>Why the attributes contradict each other or the route, and the cure; null when they do not.</summary>
    public (string Problem, string Cure)? Conflict(IParameterSymbol parameter, ParameterKind kind, bool isPath, string name)
    {
        if (_body is not null && _pageToken is not null)
        {
            return ("is marked [Body] and [PageToken], but travels once", "keep one of them");
        }

        if (ParameterParser.IsCancellationToken(parameter.Type) && (Kind is not null || AliasAs is not null || _partitionKey is not null))
        {
            return ("is a CancellationToken, which is never sent", "remove its attributes");
        }

        if (kind == ParameterKind.Body && AliasAs is not null)
        {
            return ("is the body, which has no name, but carries [AliasAs]", "remove [AliasAs]");
        }

        if (_partitionKey is not null && kind is ParameterKind.Body or ParameterKind.PageToken)
        {
            return (kind == ParameterKind.Body ? "is the body, which is no single value, but carries [PartitionKey]" : "is the page token, which is another one for each page, but carries [PartitionKey]",
                "remove [PartitionKey]");
        }

        if (kind == ParameterKind.CancellationToken && isPath)
        {
            return ($"is a CancellationToken, but the route names {{{name}}}", "rename the placeholder or the parameter");
        }

        return kind is ParameterKind.Body or ParameterKind.PageToken && isPath
            ? ($"is marked [{(kind == ParameterKind.Body ? "Body" : "PageToken")}], but the route names {{{name}}}", "remove the attribute or the placeholder")
            : null;
    }

    /// <summary>The attribute that a conflict is reported at.</summary>
    public Place ConflictPlace(IParameterSymbol parameter) => (_pageToken ?? _body ?? AliasAs ?? _partitionKey)?.At() ?? Place.Of(parameter);
}
