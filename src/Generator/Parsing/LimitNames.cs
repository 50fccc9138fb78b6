using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Whether what an attribute calls a limit or a quota is one.</summary>
internal static class LimitNames
{
    /// <summary>The name of a rate limit of the interface or of one of its methods; reports an unknown one.</summary>
    public static string? Check(ParseContext context, AttributeArguments arguments, string property)
    {
        if (arguments.Text(property) is not { } name)
        {
            return null;
        }

        List<string> names = [.. Names<RateLimitModel>(context), .. context.Members.SelectMany(MethodNames)];
        if (!names.Contains(name))
        {
            context.Report(Descriptors.UnknownLimit, arguments.At(property).Replacing(NearestName.Of(name, names)), property, name, context.Client.Name, Known(names, "rate limits"));
        }

        return name;
    }

    /// <summary>The name of a quota of the interface; reports an unknown one.</summary>
    public static string? CheckQuota(ParseContext context, AttributeArguments arguments, string property)
    {
        string? name = arguments.Text(property);
        List<string> names = [.. Names<QuotaModel>(context)];
        if (name is not null && !names.Contains(name))
        {
            context.Report(Descriptors.UnknownQuota, arguments.At(property).Replacing(NearestName.Of(name, names)), name, context.Client.Name, Known(names, "quotas"));
        }

        return name;
    }

    private static IEnumerable<string> Names<T>(ParseContext context)
        where T : LimitModel
        => context.Limits.OfType<T>().Select(limit => limit.Name).OfType<string>();

    private static IEnumerable<string> MethodNames(ISymbol member)
        => member is not IMethodSymbol ? [] : member.GetAttributes()
            .Where(attribute => LimitsParser.IsNamed(attribute, nameof(RateLimitAttribute)))
            .Select(attribute => new AttributeArguments(attribute).Text(nameof(RateLimitAttribute.Name)))
            .OfType<string>();

    private static string Known(List<string> names, string kind)
        => names.Count == 0 ? $"it names no {kind}: add Name = \"…\" to the one that is meant" : $"its {kind} are " + string.Join(", ", names.Distinct().Select(name => $"\"{name}\""));
}
