using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Whether a deadline leaves room for the waits that are declared beside it.</summary>
internal static class TimeBoundsCheck
{
    private static readonly string[] s_own =
        [nameof(DeadlineAttribute), nameof(TimeoutAttribute), nameof(RetryOn429Attribute), nameof(RateLimitAttribute), nameof(PermitsAttribute)];

    /// <summary>What an interface declares. A method without words of its own is told there.</summary>
    public static void OfClient(ParseContext context, AttributeArguments[] attributes)
        => Run(context, attributes, Place.Of(context.Client), context.Client.Name, context.Time, context.Limits, 1, context.Responses);

    /// <summary>What is in force for a method that says something of it itself.</summary>
    public static void OfMethod(ParseContext context, IMethodSymbol method, TimeBoundsModel time, EquatableArray<LimitModel>? limits, int permits, ResponsesModel responses)
    {
        if (time.Seconds is null)
        {
            return; // Asked first: most methods have no deadline, and each keystroke asks all of them.
        }

        AttributeArguments[] attributes = context.Written(method).Attributes;
        if (HasOwn(attributes))
        {
            Run(context, attributes, Place.Of(method), context.Named(method), time, limits is { } own ? own : context.Limits, permits, responses);
        }
    }

    private static bool HasOwn(AttributeArguments[] attributes) => s_own.Any(name => AttributeReader.Find(attributes, name) is not null);

    private static void Run(
        ParseContext context, AttributeArguments[] attributes, Place owner, string name, TimeBoundsModel time, IEnumerable<LimitModel> limits, int permits, ResponsesModel responses)
    {
        if (time.Seconds is not { } deadline)
        {
            return;
        }

        Place place = At(attributes, nameof(DeadlineAttribute), nameof(DeadlineAttribute.Seconds)) ?? owner;
        if (time.Milliseconds / 1000.0 is { } attempt && attempt >= deadline)
        {
            context.Report(Descriptors.TimeoutBeyondDeadline, At(attributes, nameof(TimeoutAttribute), nameof(TimeoutAttribute.Milliseconds)) ?? place, name, attempt, deadline);
        }

        if (responses.Retry.FirstOrDefault(retry => retry.PauseSeconds >= deadline) is { } retry)
        {
            context.Report(Descriptors.PauseBeyondDeadline, At(attributes, nameof(RetryOn429Attribute), nameof(RetryOn429Attribute.PauseSeconds)) ?? place, name, retry.PauseSeconds, deadline);
        }

        foreach (RateLimitModel limit in limits.OfType<RateLimitModel>())
        {
            double pace = limit.WindowSeconds() * (1 + limit.Margin) / limit.Permits * Math.Max(1, permits);
            if (pace > deadline)
            {
                context.Report(Descriptors.DeadlineBelowPace, place, name, deadline, limit.Describe(), Math.Round(pace, 3));
                return;
            }
        }
    }

    private static Place? At(AttributeArguments[] attributes, string className, string argument)
        => AttributeReader.Find(attributes, className) is { } found ? found.At(argument) : null;
}
