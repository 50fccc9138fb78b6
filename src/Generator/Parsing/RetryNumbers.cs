using System.Globalization;
using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;

namespace RateGen.Generator.Parsing;

/// <summary>Whether the numbers of a retry attribute can be meant.</summary>
internal readonly struct RetryNumbers(ParseContext context, AttributeArguments arguments, ISymbol owner)
{
    /// <summary>100 years: what the clock can hold.</summary>
    private const double LongestSeconds = 36525.0 * 86400;

    public void CheckRetries(string property, int retries)
    {
        if (retries < 1)
        {
            Report(property, retries, $"write 1 or more, or remove [{arguments.ShortName}] to repeat nothing");
        }
    }

    public bool CheckSeconds(string property, double seconds)
    {
        bool isValid = seconds is > 0 and <= LongestSeconds;
        if (!isValid)
        {
            Report(property, seconds, "write seconds above 0 and up to 100 years");
        }

        return isValid;
    }

    /// <summary>Reports at the one that is written when the first is above the second.</summary>
    public void CheckOrder(string lower, double low, string upper, double high)
    {
        if (high < low)
        {
            string property = arguments.IsSet(upper) ? upper : lower;
            Report(property, arguments.Value(property, 0.0), $"{upper} ({Text(high)}) must be at least {lower} ({Text(low)})");
        }
    }

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);

    private void Report(string property, double value, string cure)
        => context.Report(Descriptors.RetryNumberInvalid, arguments.At(property), property, Text(value), owner is ITypeSymbol ? owner.Name : ParseContext.NameOf(owner), cure);
}
