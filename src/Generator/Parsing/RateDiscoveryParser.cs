using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Reads <see cref="DiscoversRateAttribute"/>.</summary>
internal static class RateDiscoveryParser
{
    public static RateDiscoveryModel? Parse(ParseContext context, IMethodSymbol method, AttributeArguments? attribute, ReturnShape? shape, EquatableArray<LimitModel>? limits)
    {
        if (attribute is not { } arguments || shape is null)
        {
            return null;
        }

        string name = context.Named(method);
        if (shape.Form != ResponseForm.Json)
        {
            context.Report(Descriptors.RateWithoutResponse, arguments.At(), name, ParseContext.NameOf(method.ReturnType));
            return null;
        }

        string? limit = Limit(context, arguments, limits is { } own ? own : context.Limits, name);
        NumberModel? rate = NumberReader.Read(
            context, arguments, nameof(DiscoversRateAttribute.Path), shape.Body!, Descriptors.RatePathUnknown, Descriptors.RateNotANumber, name);
        return rate is null ? null : new RateDiscoveryModel(rate, limit);
    }

    private static string? Limit(ParseContext context, AttributeArguments arguments, IEnumerable<LimitModel> limits, string method)
    {
        if (arguments.IsSet(nameof(DiscoversRateAttribute.Limit)))
        {
            return LimitNames.Check(context, arguments, nameof(DiscoversRateAttribute.Limit));
        }

        int count = limits.Count(limit => limit is RateLimitModel);
        if (count != 1)
        {
            context.Report(Descriptors.RateLimitAmbiguous, arguments.At(), method, context.Client.Name,
                count == 0 ? "none" : $"{count} rate limits",
                count == 0 ? "add [RateLimit] with the rate to start with" : "add Limit = \"…\" and a Name to the limit that is meant");
        }

        return null;
    }
}
