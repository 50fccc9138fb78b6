using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Reads <see cref="PartitionKeyAttribute"/>.</summary>
internal static class PartitionKeyParser
{
    /// <summary>By which parameter limits are split; null when by none.</summary>
    public static PartitionModel? Parse(ParseContext context, IMethodSymbol method, EquatableArray<LimitModel>? own)
    {
        PartitionModel? partition = null;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (AttributeReader.FindReadable(context, context.Written(method).Of(parameter), nameof(PartitionKeyAttribute)) is not { } arguments)
            {
                continue;
            }

            if (partition is not null)
            {
                context.Report(Descriptors.SeveralPartitionKeys, arguments.At(), ParseContext.NameOf(method), partition.Parameter.TrimStart('@'), parameter.Name);
                continue;
            }

            string? limit = arguments.Text(nameof(PartitionKeyAttribute.Limit));
            Check(context, arguments, limit, parameter, own is { } limits ? [.. limits] : context.Limits);
            partition = new PartitionModel(TypeNames.Escape(parameter.Name), limit);
        }

        return partition;
    }

    private static void Check(ParseContext context, AttributeArguments arguments, string? name, IParameterSymbol parameter, List<LimitModel> limits)
    {
        string method = ParseContext.NameOf(parameter.ContainingSymbol);
        if (name is null && !limits.Exists(static limit => limit.Scope == RateScope.Key))
        {
            context.Report(Descriptors.PartitionWithoutLimit, arguments.At(), parameter.Name, method);
        }
        else if (name is not null && !limits.Exists(limit => limit.Name == name))
        {
            string[] names = [.. limits.Select(static limit => limit.Name).OfType<string>()];
            string[] known = [.. names.Select(static other => $"\"{other}\"")];
            context.Report(Descriptors.PartitionOfUnknownLimit, arguments.At(nameof(PartitionKeyAttribute.Limit)).Replacing(NearestName.Of(name, names)), name, parameter.Name, method,
                known.Length == 0 ? "none of them has a name: add Name = \"…\" to the one that is meant" : "their names are " + string.Join(", ", known));
        }
    }
}
