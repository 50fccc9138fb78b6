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

        string name = context.Named(method);
        List<LimitModel> merged = [.. context.Limits];
        List<LimitModel> own = [];
        foreach (AttributeArguments arguments in attributes)
        {
            if (LimitsParser.Parse(context, arguments, method) is { } limit && LimitsParser.CheckAgainst(context, own, limit, arguments.At(), name))
            {
                own.Add(limit);
                Merge(context, merged, limit, arguments, name);
            }
        }

        return merged;
    }

    private static void Merge(ParseContext context, List<LimitModel> merged, LimitModel limit, AttributeArguments arguments, string method)
    {
        int replaced = limit.Name is null ? -1 : merged.FindIndex(other => other.Name == limit.Name);
        if (replaced >= 0)
        {
            if (merged[replaced].GetType() == limit.GetType())
            {
                CheckLooser(context, merged[replaced], limit, arguments, method);
                merged[replaced] = limit with { IsOperations = true };
            }
            else
            {
                context.Report(Descriptors.LimitNameConflict, arguments.At(nameof(LimitModel.Name)), limit.Name!, merged[replaced].Describe(), limit.Describe());
            }
        }
        else if (limit.Name is null)
        {
            merged.Add(limit with { IsOperations = true });
        }
        else
        {
            // Shared by name with every other method that declares it.
            if (context.MethodLimits.TryGetValue(limit.Name, out LimitModel? other) && !other.Equals(limit))
            {
                context.Report(Descriptors.LimitNameConflict, arguments.At(), limit.Name, other.Describe(), limit.Describe());
                return;
            }

            context.MethodLimits[limit.Name] = limit;
            merged.Add(limit);
        }
    }

    private static void CheckLooser(ParseContext context, LimitModel replaced, LimitModel limit, AttributeArguments arguments, string method)
    {
        bool isLooser = (replaced, limit) switch
        {
            (RateLimitModel old, RateLimitModel rate) => rate.Permits * old.WindowSeconds() > old.Permits * rate.WindowSeconds(),
            (ConcurrencyLimitModel old, ConcurrencyLimitModel concurrency) => concurrency.Permits > old.Permits,
            _ => false,
        };
        if (isLooser)
        {
            context.Report(Descriptors.LooserMethodLimit, arguments.At(), limit.Name!, method, limit.Describe(), replaced.Describe(), context.Client.Name);
        }
    }
}
