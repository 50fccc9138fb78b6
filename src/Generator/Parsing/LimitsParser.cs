using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>The limits and quotas of an interface, and how names hold them apart.</summary>
internal static class LimitsParser
{
    public static void Parse(ParseContext context, ImmutableArray<AttributeData> attributes)
    {
        int quotas = attributes.Count(attribute => IsNamed(attribute, nameof(QuotaAttribute)));
        foreach (AttributeData attribute in attributes)
        {
            LimitModel? limit = IsNamed(attribute, nameof(QuotaAttribute)) ? QuotaParser.Parse(context, new AttributeArguments(attribute), quotas)
                : AttributeReader.IsRateGen(attribute) ? Parse(context, new AttributeArguments(attribute), context.Client)
                : null;

            if (limit is not null && CheckAgainst(context, context.Limits, limit, Place.Of(attribute), context.Client.Name))
            {
                context.Limits.Add(limit);
            }
        }
    }

    /// <summary>The limit of an interface or a method; null when the attribute is none, or after a report.</summary>
    public static LimitModel? Parse(ParseContext context, AttributeArguments arguments, ISymbol owner) => arguments.ClassName switch
    {
        nameof(RateLimitAttribute) => RateLimitParser.Parse(context, arguments, owner),
        nameof(ConcurrencyLimitAttribute) => ConcurrencyLimitParser.Parse(context, arguments, owner),
        _ => null,
    };

    /// <summary>Whether the limit can stand beside the others of its owner; says why when not.</summary>
    public static bool CheckAgainst(ParseContext context, IEnumerable<LimitModel> others, LimitModel limit, Place place, string owner)
    {
        foreach (LimitModel other in others)
        {
            if (other.Equals(limit))
            {
                context.Report(Descriptors.DuplicateLimit, place, owner, Describe(limit));
                return false;
            }

            if (limit.Name is not null && other.Name == limit.Name)
            {
                context.Report(Descriptors.LimitNameConflict, place, limit.Name, Describe(other), Describe(limit));
                return false;
            }
        }

        return true;
    }

    /// <summary>Reports an empty name; a limit without a name is fine.</summary>
    public static string? Name(ParseContext context, AttributeArguments arguments, string property, string owner)
    {
        string? name = arguments.Text(property);
        if (name is not null && name.Trim().Length == 0)
        {
            context.Report(Descriptors.LimitNameEmpty, arguments.At(property), property, owner);
        }

        return name;
    }

    public static bool IsNamed(AttributeData attribute, string className) => attribute.AttributeClass?.Name == className && AttributeReader.IsRateGen(attribute);

    private static string Describe(LimitModel limit) => $"{limit.Describe()} {limit.DescribeScope()}";
}
