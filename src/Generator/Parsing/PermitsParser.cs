using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Reads <see cref="PermitsAttribute"/>.</summary>
internal static class PermitsParser
{
    /// <summary>How many permits a call of the method takes.</summary>
    public static int Parse(ParseContext context, IMethodSymbol method, AttributeArguments? attribute, EquatableArray<LimitModel>? limits)
    {
        if (attribute is not { } arguments)
        {
            return 1;
        }

        string name = context.Named(method);
        int permits = arguments.Value(nameof(PermitsAttribute.Permits), 1);
        if (permits < 0)
        {
            context.Report(Descriptors.WeightNotPositive, arguments.At(nameof(PermitsAttribute.Permits)), permits, name);
            return permits;
        }

        foreach (LimitModel limit in limits is { } own ? own : (IEnumerable<LimitModel>)context.Limits)
        {
            if (permits > limit.HeaviestCall)
            {
                string title = limit.Describe() + (limit.Name is null ? "" : $" (\"{limit.Name}\")");
                context.Report(Descriptors.WeightAboveLimit, arguments.At(nameof(PermitsAttribute.Permits)), permits, name, title, limit.HeaviestCall);
                break;
            }
        }

        return permits;
    }
}
