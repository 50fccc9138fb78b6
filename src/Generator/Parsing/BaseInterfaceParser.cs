using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;

namespace RateGen.Generator.Parsing;

/// <summary>What base interfaces declare that would not reach the client.</summary>
internal static class BaseInterfaceParser
{
    public static void Check(ParseContext context)
    {
        foreach (INamedTypeSymbol @base in ClientMembers.Bases(context.Client))
        {
            if (ClientMarkers.Of(@base) is null)
            {
                CheckUnmarked(@base, hasClient: true, context.Reporter);
            }
            else if (context.Limits.Count == 0 && @base.GetAttributes().Any(IsLimit))
            {
                context.Report(Descriptors.LimitsNotInherited, Place.Of(context.Client), context.Client.Name, @base.Name);
            }
        }
    }

    /// <summary>Reports RateGen's attributes on an interface that is no client.</summary>
    public static void CheckUnmarked(INamedTypeSymbol type, bool hasClient, Reporter reporter)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            // Headers are those of the methods beneath them, whoever inherits these.
            if (AttributeReader.IsRateGen(attribute) && !(hasClient && attribute.AttributeClass!.Name == nameof(HeadersAttribute)))
            {
                AttributeArguments arguments = new(attribute);
                reporter.Report(Descriptors.AttributeHasNoEffect, arguments.At(), arguments.ShortName, type.Name,
                    "the interface is no client, and attributes of interfaces are not inherited",
                    hasClient ? "move it to the client that inherits it" : "add [ApiClient(\"https://…\")] to the interface");
            }
        }
    }

    private static bool IsLimit(AttributeData attribute)
        => attribute.AttributeClass?.Name is nameof(RateLimitAttribute) or nameof(QuotaAttribute) or nameof(ConcurrencyLimitAttribute) && AttributeReader.IsRateGen(attribute);
}
