using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Reads <see cref="RetryOn429Attribute"/>.</summary>
internal static class RetryParser
{
    /// <summary>100 years: what the clock can hold.</summary>
    private const double LongestSeconds = 36525.0 * 86400;

    public static RetryModel? Parse(ParseContext context, ImmutableArray<AttributeData> attributes)
    {
        if (AttributeReader.FindReadable(context, attributes, nameof(RetryOn429Attribute)) is not { } data)
        {
            return null;
        }

        AttributeArguments arguments = new(data);
        RetryModel retry = new()
        {
            Limit = LimitNames.Check(context, arguments, nameof(RetryOn429Attribute.Limit)),
            When = WhenParser.Parse(context, arguments, nameof(RetryOn429Attribute.When)),
            RetryAfter = RetryAfter(context, arguments),
            MaxRetries = arguments.Value(nameof(RetryOn429Attribute.MaxRetries), 3),
            MaxRetryAfterSeconds = arguments.Value(nameof(RetryOn429Attribute.MaxRetryAfterSeconds), 3600.0),
            PauseSeconds = arguments.Value(nameof(RetryOn429Attribute.PauseSeconds), 1.0),
            MaxPauseSeconds = arguments.Value(nameof(RetryOn429Attribute.MaxPauseSeconds), 60.0),
        };
        CheckNumbers(context, arguments, retry);
        return retry;
    }

    private static void CheckNumbers(ParseContext context, AttributeArguments arguments, RetryModel retry)
    {
        if (retry.MaxRetries < 1)
        {
            Report(nameof(RetryOn429Attribute.MaxRetries), retry.MaxRetries, "write 1 or more, or remove [RetryOn429] to repeat nothing");
        }

        bool isPause = Check(nameof(RetryOn429Attribute.PauseSeconds), retry.PauseSeconds);
        Check(nameof(RetryOn429Attribute.MaxRetryAfterSeconds), retry.MaxRetryAfterSeconds);
        if (Check(nameof(RetryOn429Attribute.MaxPauseSeconds), retry.MaxPauseSeconds) && isPause && retry.MaxPauseSeconds < retry.PauseSeconds)
        {
            string property = arguments.IsSet(nameof(RetryOn429Attribute.MaxPauseSeconds)) ? nameof(RetryOn429Attribute.MaxPauseSeconds) : nameof(RetryOn429Attribute.PauseSeconds);
            Report(property, arguments.Value(property, 0.0), $"MaxPauseSeconds ({Text(retry.MaxPauseSeconds)}) must be at least PauseSeconds ({Text(retry.PauseSeconds)})");
        }

        bool Check(string property, double seconds)
        {
            bool isValid = seconds is > 0 and <= LongestSeconds;
            if (!isValid)
            {
                Report(property, seconds, "write seconds above 0 and up to 100 years");
            }

            return isValid;
        }

        void Report(string property, double value, string cure)
            => context.Report(Descriptors.RetryNumberInvalid, arguments.At(property), property, Text(value), context.Client.Name, cure);
    }

    private static EquatableArray<string> RetryAfter(ParseContext context, AttributeArguments arguments)
    {
        if (arguments.Text(nameof(RetryOn429Attribute.RetryAfter)) is not { } text)
        {
            return default;
        }

        (List<string>? path, int position, string problem) = BodyPathParser.Parse(text);
        if (path is null)
        {
            context.Report(Descriptors.BodyPathSyntax, arguments.At(nameof(RetryOn429Attribute.RetryAfter)), HeaderNames.Printable(text), position, problem);
            return default;
        }

        return path;
    }

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
