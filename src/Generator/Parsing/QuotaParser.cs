using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Reads one <see cref="QuotaAttribute"/>.</summary>
internal static class QuotaParser
{
    /// <summary>The quota, or null when it is none.</summary>
    public static QuotaModel? Parse(ParseContext context, AttributeArguments arguments, int quotaCount)
    {
        if (!arguments.IsReadable)
        {
            context.Reporter.ExplainedByCompiler();
            return null;
        }

        string owner = context.Client.Name;
        int before = context.Reporter.ErrorCount;
        QuotaModel quota = new()
        {
            Name = LimitsParser.Name(context, arguments, nameof(QuotaAttribute.Name), owner),
            Permits = arguments.Value(nameof(QuotaAttribute.Permits), 0L),
            Period = arguments.IsSet(nameof(QuotaAttribute.Period)) ? (RatePeriod)arguments.Value(nameof(QuotaAttribute.Period), 0) : null,
            Zone = arguments.Text(nameof(QuotaAttribute.Zone)),
            Headers = LimitHeadersParser.OfQuota(context, arguments, quotaCount),
        };
        if (quota.Permits < 1)
        {
            context.Report(Descriptors.PermitsNotPositive, arguments.At(nameof(QuotaAttribute.Permits)), "[Quota]", owner, quota.Permits);
        }

        CheckPeriod(context, arguments, quota, owner);
        return context.Reporter.ErrorCount > before ? null : quota with { Zone = quota.Zone == "UTC" ? null : quota.Zone };
    }

    private static void CheckPeriod(ParseContext context, AttributeArguments arguments, QuotaModel quota, string owner)
    {
        if (quota.Period is { } period)
        {
            EnumValues.Check(context, arguments, nameof(QuotaAttribute.Period), period, owner);
            if (period is RatePeriod.PerSecond or RatePeriod.PerMinute or RatePeriod.PerHour)
            {
                context.Report(Descriptors.QuotaPeriodInvalid, arguments.At(nameof(QuotaAttribute.Period)), owner, period.ToString(), quota.Permits);
            }
        }
        else
        {
            CheckLifetime(nameof(QuotaAttribute.Zone), quota.Zone);
            CheckLifetime(nameof(QuotaAttribute.ResetHeader), quota.Headers?.Reset);
        }

        if (quota.Zone is { } zone && !IsZoneId(zone))
        {
            context.Report(Descriptors.ZoneInvalid, arguments.At(nameof(QuotaAttribute.Zone)), HeaderNames.Printable(zone), owner);
        }

        void CheckLifetime(string property, string? value)
        {
            if (value is not null)
            {
                context.Report(Descriptors.LifetimeQuotaResets, arguments.At(property), owner, property);
            }
        }
    }

    // The compiler's machine may know other zones than the one that runs the client, so only the form is checked.
    private static bool IsZoneId(string zone)
        => zone.Length > 0 && char.IsLetter(zone[0]) && zone.All(letter => char.IsLetterOrDigit(letter) || letter is '/' or '_' or '-' or '+');
}
