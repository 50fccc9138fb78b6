using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Reads the headers that a limit or a quota declares.</summary>
internal static class LimitHeadersParser
{
    /// <summary>The headers of a quota, or null.</summary>
    /// <param name="context">The client.</param>
    /// <param name="arguments">The attribute.</param>
    /// <param name="count">How many quotas the headers could mean.</param>
    public static LimitHeadersModel? OfQuota(ParseContext context, AttributeArguments arguments, int count) => Parse(
        context, arguments, nameof(QuotaAttribute.RemainingHeader), nameof(QuotaAttribute.ResetHeader), nameof(QuotaAttribute.ResetFormat), _ => count, "quotas");

    /// <summary>The headers of a rate limit, or null.</summary>
    public static LimitHeadersModel? OfRate(ParseContext context, AttributeArguments arguments) => Parse(
        context, arguments, nameof(RateLimitAttribute.RemainingHeader), nameof(RateLimitAttribute.ResetHeader), nameof(RateLimitAttribute.ResetFormat), CountRates, "rate limits");

    private static LimitHeadersModel? Parse(ParseContext context, AttributeArguments arguments, string remaining, string reset, string format, Func<ParseContext, int> counted, string kind)
    {
        LimitHeadersModel headers = new(arguments.Text(remaining), arguments.Text(reset), (ResetFormat)arguments.Value(format, 0));
        string? header = headers.Remaining is not null ? remaining : headers.Reset is not null ? reset : null;
        foreach (string property in (string[])[remaining, reset])
        {
            if (arguments.Text(property) is not null)
            {
                HeaderNames.Check(context, arguments, property);
            }
        }

        EnumValues.Check(context, arguments, format, headers.Format, context.Client.Name);
        if (arguments.IsSet(format) && headers.Reset is null)
        {
            context.Report(Descriptors.ResetFormatWithoutHeader, arguments.At(format), context.Client.Name, headers.Format.ToString());
        }

        // Counted only where it matters: it reads the attributes of every member.
        if (header is not null && arguments.Text(nameof(QuotaAttribute.Name)) is null && counted(context) is > 1 and var count)
        {
            context.Report(Descriptors.LimitHeadersAmbiguous, arguments.At(header), arguments.ShortName, context.Client.Name, header, count, kind);
        }

        return header is null ? null : headers;
    }

    private static int CountRates(ParseContext context)
        => context.Client.GetAttributes().Concat(context.Members.SelectMany(static member => member.GetAttributes()))
            .Count(static attribute => LimitsParser.IsNamed(attribute, nameof(RateLimitAttribute)));
}
