using Microsoft.CodeAnalysis;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Reads <see cref="RetryOnTransientAttribute"/>.</summary>
internal static class TransientParser
{
    public static TransientModel Parse(ParseContext context, AttributeArguments arguments, ISymbol owner)
    {
        List<int> statuses = arguments.Integers(nameof(RetryOnTransientAttribute.Statuses));
        statuses.ForEach(status => Statuses.Check(context, arguments, nameof(RetryOnTransientAttribute.Statuses), status));
        TransientModel transient = new()
        {
            Statuses = statuses,
            MaxRetries = arguments.Value(nameof(RetryOnTransientAttribute.MaxRetries), 3),
            DelaySeconds = arguments.Value(nameof(RetryOnTransientAttribute.DelaySeconds), 0.25),
            MaxDelaySeconds = arguments.Value(nameof(RetryOnTransientAttribute.MaxDelaySeconds), 10.0),
            MaxElapsedSeconds = arguments.Value(nameof(RetryOnTransientAttribute.MaxElapsedSeconds), 100.0),
        };
        RetryNumbers numbers = new(context, arguments, owner);
        numbers.CheckRetries(nameof(RetryOnTransientAttribute.MaxRetries), transient.MaxRetries);
        numbers.CheckSeconds(nameof(RetryOnTransientAttribute.MaxElapsedSeconds), transient.MaxElapsedSeconds);
        if (numbers.CheckSeconds(nameof(RetryOnTransientAttribute.DelaySeconds), transient.DelaySeconds)
            & numbers.CheckSeconds(nameof(RetryOnTransientAttribute.MaxDelaySeconds), transient.MaxDelaySeconds))
        {
            numbers.CheckOrder(nameof(RetryOnTransientAttribute.DelaySeconds), transient.DelaySeconds, nameof(RetryOnTransientAttribute.MaxDelaySeconds), transient.MaxDelaySeconds);
        }

        return transient;
    }
}
