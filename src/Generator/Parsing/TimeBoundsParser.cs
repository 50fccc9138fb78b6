using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Reads <see cref="TimeoutAttribute"/> and <see cref="DeadlineAttribute"/>.</summary>
internal static class TimeBoundsParser
{
    /// <summary>The longest time that a timer takes: 49 days.</summary>
    private const double LongestSeconds = 49 * 86400d;

    /// <summary>What the attributes of an interface or a method say; what they leave open is the interface's.</summary>
    public static TimeBoundsModel Parse(ParseContext context, AttributeArguments[] attributes, string owner, TimeBoundsModel inherited)
        => new(Timeout(context, attributes, owner) ?? inherited.Milliseconds, Deadline(context, attributes, owner) ?? inherited.Seconds);

    private static int? Timeout(ParseContext context, AttributeArguments[] attributes, string owner)
    {
        if (AttributeReader.FindReadable(context, attributes, nameof(TimeoutAttribute)) is not { } arguments)
        {
            return null;
        }

        int milliseconds = arguments.Value(nameof(TimeoutAttribute.Milliseconds), 0);
        if (milliseconds < 1)
        {
            context.Report(Descriptors.TimeoutNotPositive, arguments.At(nameof(TimeoutAttribute.Milliseconds)), owner, milliseconds);
            return null;
        }

        return milliseconds;
    }

    private static double? Deadline(ParseContext context, AttributeArguments[] attributes, string owner)
    {
        if (AttributeReader.FindReadable(context, attributes, nameof(DeadlineAttribute)) is not { } arguments)
        {
            return null;
        }

        double seconds = arguments.Value(nameof(DeadlineAttribute.Seconds), 0d);
        if (!(seconds >= 0.001 && seconds <= LongestSeconds))
        {
            context.Report(Descriptors.DeadlineInvalid, arguments.At(nameof(DeadlineAttribute.Seconds)), owner, seconds);
            return null;
        }

        return seconds;
    }
}
