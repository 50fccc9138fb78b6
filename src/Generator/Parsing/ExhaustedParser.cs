using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Reads every <see cref="ExhaustedAttribute"/>.</summary>
internal static class ExhaustedParser
{
    public static EquatableArray<ExhaustedModel> Parse(ParseContext context, ImmutableArray<AttributeData> attributes)
    {
        bool retriesEvery429 = AttributeReader.Find(attributes, nameof(RetryOn429Attribute)) is { } retry
            && new AttributeArguments(retry).Text(nameof(RetryOn429Attribute.When)) is null;
        List<ExhaustedModel> all = [];
        foreach (AttributeData attribute in attributes)
        {
            if (!LimitsParser.IsNamed(attribute, nameof(ExhaustedAttribute)))
            {
                continue;
            }

            AttributeArguments arguments = new(attribute);
            if (!arguments.IsReadable)
            {
                context.Reporter.ExplainedByCompiler();
                continue;
            }

            ExhaustedModel exhausted = new(
                arguments.Value(nameof(ExhaustedAttribute.Status), 0),
                LimitNames.CheckQuota(context, arguments, nameof(ExhaustedAttribute.Quota)),
                WhenParser.Parse(context, arguments, nameof(ExhaustedAttribute.When)));
            Check(context, arguments, exhausted, all, retriesEvery429);
            all.Add(exhausted);
        }

        return all;
    }

    private static void Check(ParseContext context, AttributeArguments arguments, ExhaustedModel exhausted, List<ExhaustedModel> earlier, bool retriesEvery429)
    {
        Place status = arguments.At(nameof(ExhaustedAttribute.Status));
        bool hasWhen = arguments.IsSet(nameof(ExhaustedAttribute.When));
        if (exhausted.Status is < 400 or > 599)
        {
            context.Report(Descriptors.ExhaustedStatusInvalid, status, exhausted.Status, context.Client.Name);
        }
        else if (exhausted.Status == 429 && !hasWhen && retriesEvery429)
        {
            context.Report(Descriptors.StatusAmbiguous, status, context.Client.Name);
        }

        if (earlier.Any(other => other.Status == exhausted.Status && Equals(other.When, exhausted.When)))
        {
            context.Report(Descriptors.DuplicateExhausted, status, context.Client.Name, exhausted.Status, hasWhen ? "with the same When" : "without When");
        }    }
}
