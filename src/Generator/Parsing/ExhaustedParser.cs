using Microsoft.CodeAnalysis;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Reads every <see cref="ExhaustedAttribute"/> of an interface or a method.</summary>
internal static class ExhaustedParser
{
    public static List<ExhaustedModel> Parse(ParseContext context, List<AttributeArguments> attributes, ErrorTypes types)
        => attributes.ConvertAll(arguments =>
        {
            int status = arguments.Value(nameof(ExhaustedAttribute.Status), 0);
            Statuses.Check(context, arguments, nameof(ExhaustedAttribute.Status), status);
            return new ExhaustedModel(
                status,
                LimitNames.CheckQuota(context, arguments, nameof(ExhaustedAttribute.Quota)),
                ConditionsParser.Body(context, arguments, nameof(ExhaustedAttribute.When), status, types),
                ConditionsParser.Header(context, arguments, nameof(ExhaustedAttribute.WhenHeader)));
        });
}
