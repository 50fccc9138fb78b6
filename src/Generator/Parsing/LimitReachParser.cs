using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>What the limits of an interface do to each other. Only the analyzer asks: the emitted code is the same.</summary>
internal static class LimitReachParser
{
    /// <summary>Timers tick once a millisecond at best.</summary>
    private const double TickMilliseconds = 1;

    public static void Check(INamedTypeSymbol client, ClientModel model, Reporter reporter)
    {
        foreach (AttributeData attribute in client.GetAttributes())
        {
            if (LimitsParser.IsNamed(attribute, nameof(RateLimitAttribute)) && Find(model, new AttributeArguments(attribute)) is { } limit)
            {
                CheckReach(client, model, limit, Place.Of(attribute), reporter);
                CheckClock(client, limit, new AttributeArguments(attribute), reporter);
            }
        }
    }

    // The limit that an attribute became.
    private static RateLimitModel? Find(ClientModel model, AttributeArguments arguments)
        => model.Limits.OfType<RateLimitModel>().FirstOrDefault(limit
            => limit.Permits == arguments.Value(nameof(RateLimitAttribute.Permits), 0) && (int)limit.Period == arguments.Value(nameof(RateLimitAttribute.Period), 0)
            && limit.Every == arguments.Value(nameof(RateLimitAttribute.Every), 1) && limit.Name == arguments.Text(nameof(RateLimitAttribute.Name)) && (int)limit.Scope == arguments.Value(nameof(RateLimitAttribute.Scope), 0));

    // 1,000 a minute beside 15 a second. A limit with a name may be what a 429 means, and stays.
    private static void CheckReach(INamedTypeSymbol client, ClientModel model, RateLimitModel limit, Place place, Reporter reporter)
    {
        double window = limit.WindowSeconds() * (1 + limit.Margin);
        foreach (RateLimitModel other in limit.Name is null ? model.Limits.OfType<RateLimitModel>() : [])
        {
            double most = WorstCase.Of(other, window);
            if (!ReferenceEquals(other, limit) && other.Scope == limit.Scope && other.WindowSeconds() < limit.WindowSeconds() && limit.Burst == 0 && most <= limit.Permits)
            {
                reporter.Report(Descriptors.LimitUnreachable, place, limit.Describe(), client.Name, other.Describe(), most.ToString("N0", CultureInfo.InvariantCulture));
                return;
            }
        }
    }

    private static void CheckClock(INamedTypeSymbol client, RateLimitModel limit, AttributeArguments arguments, Reporter reporter)
    {
        double spacing = limit.WindowSeconds() * 1000 / limit.Permits;
        if (limit.Pacing == Pacing.Smooth && spacing < TickMilliseconds)
        {
            reporter.Report(Descriptors.LimitFinerThanClock, arguments.At(nameof(RateLimitAttribute.Pacing)), limit.Describe(), client.Name, spacing.ToString("0.###", CultureInfo.InvariantCulture));
        }
    }
}
