using System.Globalization;
using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Reads one <see cref="RateLimitAttribute"/>.</summary>
internal static class RateLimitParser
{
    /// <summary>366 days, as the runtime has it: longer periods are calendar periods.</summary>
    private const double LongestWindowSeconds = 366.0 * 86400;

    /// <summary>The limit, or null when it is none.</summary>
    public static RateLimitModel? Parse(ParseContext context, AttributeArguments arguments, ISymbol owner)
    {
        if (!arguments.IsReadable)
        {
            context.Reporter.ExplainedByCompiler();
            return null;
        }

        string name = owner is ITypeSymbol ? owner.Name : ParseContext.NameOf(owner);
        int before = context.Reporter.ErrorCount;
        RateLimitModel limit = new()
        {
            Name = LimitsParser.Name(context, arguments, nameof(RateLimitAttribute.Name), name),
            Permits = arguments.Value(nameof(RateLimitAttribute.Permits), 0),
            Period = (RatePeriod)arguments.Value(nameof(RateLimitAttribute.Period), 0),
            Every = arguments.Value(nameof(RateLimitAttribute.Every), 1),
            Burst = arguments.Value(nameof(RateLimitAttribute.Burst), 0),
            Margin = arguments.Value(nameof(RateLimitAttribute.Margin), 0.0),
            Pacing = (Pacing)arguments.Value(nameof(RateLimitAttribute.Pacing), 0),
            Mode = (RateMode)arguments.Value(nameof(RateLimitAttribute.Mode), 0),
            Scope = (RateScope)arguments.Value(nameof(RateLimitAttribute.Scope), 0),
            Headers = LimitHeadersParser.OfRate(context, arguments),
        };
        CheckEnums(context, arguments, limit, name);
        CheckNumbers(context, arguments, limit, name);

        // A bucket of the limit's own size is no bucket: written or not, it is the same limit.
        return context.Reporter.ErrorCount > before ? null : limit with { Burst = limit.Burst == limit.Permits ? 0 : limit.Burst };
    }

    private static void CheckEnums(ParseContext context, AttributeArguments arguments, RateLimitModel limit, string owner)
    {
        EnumValues.Check(context, arguments, nameof(RateLimitAttribute.Period), limit.Period, owner);
        EnumValues.Check(context, arguments, nameof(RateLimitAttribute.Pacing), limit.Pacing, owner);
        EnumValues.Check(context, arguments, nameof(RateLimitAttribute.Mode), limit.Mode, owner);
        EnumValues.Check(context, arguments, nameof(RateLimitAttribute.Scope), limit.Scope, owner);
        if (limit.Period is RatePeriod.PerMonth or RatePeriod.PerYear)
        {
            context.Report(Descriptors.CalendarPeriodOnRateLimit, arguments.At(nameof(RateLimitAttribute.Period)), owner, limit.Period.ToString(), limit.Permits);
        }
    }

    private static void CheckNumbers(ParseContext context, AttributeArguments arguments, RateLimitModel limit, string owner)
    {
        if (limit.Permits < 1)
        {
            context.Report(Descriptors.PermitsNotPositive, arguments.At(nameof(RateLimitAttribute.Permits)), "[RateLimit]", owner, limit.Permits);
        }

        if (limit.Every < 1)
        {
            context.Report(Descriptors.EveryNotPositive, arguments.At(nameof(RateLimitAttribute.Every)), limit.Every, owner);
        }

        if (arguments.IsSet(nameof(RateLimitAttribute.Burst)) && limit.Burst != 0 && limit.Burst < limit.Permits)
        {
            context.Report(Descriptors.BurstBelowPermits, arguments.At(nameof(RateLimitAttribute.Burst)), limit.Burst, owner, limit.Permits);
        }
        else if (limit.Burst > limit.Permits && limit.Pacing == Pacing.Smooth)
        {
            context.Report(Descriptors.BurstWithSmooth, arguments.At(nameof(RateLimitAttribute.Burst)), owner, limit.Burst);
        }

        if (limit.Margin < 0 || double.IsNaN(limit.Margin) || double.IsInfinity(limit.Margin))
        {
            string problem = limit.Margin < 0 && !double.IsInfinity(limit.Margin) ? "negative, which would shorten the window" : "no finite number";
            context.Report(Descriptors.MarginInvalid, arguments.At(nameof(RateLimitAttribute.Margin)), limit.Margin.ToString(CultureInfo.InvariantCulture), owner, problem);
        }
        else if (limit is { Every: > 0, Period: >= RatePeriod.PerSecond and <= RatePeriod.PerDay } && limit.WindowSeconds() * (1 + limit.Margin) > LongestWindowSeconds)
        {
            bool isMargin = limit.WindowSeconds() <= LongestWindowSeconds;
            string property = isMargin ? nameof(RateLimitAttribute.Margin) : nameof(RateLimitAttribute.Every);
            context.Report(Descriptors.WindowTooLong, arguments.At(property), "[RateLimit]", owner, property);
        }
        else if (limit is { Permits: > 0, Every: > 0, Period: >= RatePeriod.PerSecond and <= RatePeriod.PerDay } && limit.Burst > limit.Permits
            && limit.WindowSeconds() * (1 + limit.Margin) / limit.Permits * limit.Burst > LongestWindowSeconds)
        {
            context.Report(Descriptors.BurstTooLong, arguments.At(nameof(RateLimitAttribute.Burst)), limit.Burst, owner);
        }
    }
}
