using System.Globalization;
using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Reads every <see cref="RetryOn429Attribute"/> of an interface or a method.</summary>
internal static class RetryParser
{
    public static List<RetryModel> Parse(ParseContext context, List<AttributeArguments> attributes, ISymbol owner, ErrorTypes types)
        => attributes.ConvertAll(arguments => Parse(context, arguments, owner, types));

    private static RetryModel Parse(ParseContext context, AttributeArguments arguments, ISymbol owner, ErrorTypes types)
    {
        int status = arguments.Value(nameof(RetryOn429Attribute.Status), 429);
        Statuses.Check(context, arguments, nameof(RetryOn429Attribute.Status), status);
        RetryModel retry = new()
        {
            Status = status,
            Limit = LimitNames.Check(context, arguments, nameof(RetryOn429Attribute.Limit)),
            When = ConditionsParser.Body(context, arguments, nameof(RetryOn429Attribute.When), status, types),
            WhenHeader = ConditionsParser.Header(context, arguments, nameof(RetryOn429Attribute.WhenHeader)),
            RetryAfter = RetryAfter(context, arguments, status, types),
            MaxRetries = arguments.Value(nameof(RetryOn429Attribute.MaxRetries), 3),
            MaxRetryAfterSeconds = arguments.Value(nameof(RetryOn429Attribute.MaxRetryAfterSeconds), 3600.0),
            PauseSeconds = arguments.Value(nameof(RetryOn429Attribute.PauseSeconds), 1.0),
            MaxPauseSeconds = arguments.Value(nameof(RetryOn429Attribute.MaxPauseSeconds), 60.0),
        };
        CheckNumbers(new RetryNumbers(context, arguments, owner), retry);
        return retry;
    }

    private static void CheckNumbers(RetryNumbers numbers, RetryModel retry)
    {
        numbers.CheckRetries(nameof(RetryOn429Attribute.MaxRetries), retry.MaxRetries);
        bool isPause = numbers.CheckSeconds(nameof(RetryOn429Attribute.PauseSeconds), retry.PauseSeconds);
        bool isLongest = numbers.CheckSeconds(nameof(RetryOn429Attribute.MaxRetryAfterSeconds), retry.MaxRetryAfterSeconds);
        if (numbers.CheckSeconds(nameof(RetryOn429Attribute.MaxPauseSeconds), retry.MaxPauseSeconds) && isPause)
        {
            numbers.CheckOrder(nameof(RetryOn429Attribute.PauseSeconds), retry.PauseSeconds, nameof(RetryOn429Attribute.MaxPauseSeconds), retry.MaxPauseSeconds);
        }

        if (isPause && isLongest)
        {
            numbers.CheckOrder(nameof(RetryOn429Attribute.PauseSeconds), retry.PauseSeconds, nameof(RetryOn429Attribute.MaxRetryAfterSeconds), retry.MaxRetryAfterSeconds);
        }
    }

    private static EquatableArray<string> RetryAfter(ParseContext context, AttributeArguments arguments, int status, ErrorTypes types)
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

        return ErrorPathParser.Check(context, arguments, nameof(RetryOn429Attribute.RetryAfter), path, values: null, status, types);
    }
}
