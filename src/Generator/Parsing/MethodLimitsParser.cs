using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Merges the limits of a method into those of its interface.</summary>
internal static class MethodLimitsParser
{
    /// <summary>The limits in force for the method; null when they are just the interface's.</summary>
    public static EquatableArray<LimitModel>? Parse(ParseContext context, IMethodSymbol method, List<AttributeArguments> attributes)
    {
        if (attributes.Count == 0)
        {
            return null;
        }

        string name = ParseContext.NameOf(method);
        List<LimitModel> merged = [.. context.Limits];
        List<LimitModel> own = [];
        foreach (AttributeArguments arguments in attributes)
        {
            if (RateLimitParser.Parse(context, arguments, method) is { } limit && LimitsParser.CheckAgainst(context, own, limit, arguments.At(), name))
            {
                own.Add(limit);
                Merge(context, merged, limit, arguments, name);
            }
        }

        return merged;
    }

    private static void Merge(ParseContext context, List<LimitModel> merged, RateLimitModel limit, AttributeArguments arguments, string method)
    {
        int replaced = limit.Name is null ? -1 : merged.FindIndex(other => other.Name == limit.Name);
        if (replaced >= 0)
        {
            if (merged[replaced] is RateLimitModel rate)
            {
                CheckLooser(context, rate, limit, arguments, method);
                merged[replaced] = limit with { IsOperations = true };
            }
            else
            {
                context.Report(Descriptors.LimitNameConflict, arguments.At(nameof(RateLimitAttribute.Name)), limit.Name!, merged[replaced].Describe(), limit.Describe());
            }
        }
        else if (limit.Name is null)
        {
            merged.Add(limit with { IsOperations = true });
        }
        else
        {
            // Shared by name with every other method that declares it.
            if (context.MethodLimits.TryGetValue(limit.Name, out RateLimitModel? other) && !other.Equals(limit))
            {
                context.Report(Descriptors.LimitNameConflict, arguments.At(), limit.Name, other.Describe(), limit.Describe());
                return;
            }

            context.MethodLimits[limit.Name] = limit;
            merged.Add(limit);
        }
    }

    private static void CheckLooser(ParseContext context, RateLimitModel replaced, RateLimitModel limit, AttributeArguments arguments, string method)
    {
        if (limit.Permits * replaced.WindowSeconds() > replaced.Permits * limit.WindowSeconds())
        {
            context.Report(Descriptors.LooserMethodLimit, arguments.At(), limit.Name!, method, limit.Describe(), replaced.Describe(), context.Client.Name);
        }
    }
}
