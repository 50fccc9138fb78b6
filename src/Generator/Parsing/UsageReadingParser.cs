using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;

namespace RateGen.Generator.Parsing;

/// <summary>Reads <see cref="ReportsUsageAttribute"/>.</summary>
internal static class UsageReadingParser
{
    public static UsageReadingModel? Parse(ParseContext context, IMethodSymbol method, AttributeArguments? attribute, ReturnShape? shape, EquatableArray<LimitModel>? limits)
    {
        if (attribute is not { } arguments || shape is null)
        {
            return null;
        }

        string name = context.Named(method);
        if (shape.Form != ResponseForm.Json)
        {
            context.Report(Descriptors.UsageWithoutResponse, arguments.At(), name, ParseContext.NameOf(method.ReturnType));
            return null;
        }

        NumberModel? used = Read(nameof(ReportsUsageAttribute.Used));
        NumberModel? quota = Read(nameof(ReportsUsageAttribute.Quota));
        NumberModel? rate = Read(nameof(ReportsUsageAttribute.Rate));
        if (!arguments.IsSet(nameof(ReportsUsageAttribute.Used)) && !arguments.IsSet(nameof(ReportsUsageAttribute.Quota)) && !arguments.IsSet(nameof(ReportsUsageAttribute.Rate)))
        {
            context.Report(Descriptors.UsageTellsNothing, arguments.At(), name);
        }

        string? ofQuota = LimitNames.CheckQuota(context, arguments, nameof(ReportsUsageAttribute.OfQuota));
        string? ofLimit = LimitNames.Check(context, arguments, nameof(ReportsUsageAttribute.OfLimit));
        if ((used ?? quota) is not null && ofQuota is null)
        {
            CheckSingle(context, arguments, context.Limits.Count(static limit => limit is QuotaModel), name, "quota", "[Quota]", nameof(ReportsUsageAttribute.OfQuota));
        }

        if (rate is not null && ofLimit is null)
        {
            IEnumerable<LimitModel> all = limits is { } own ? own : context.Limits;
            CheckSingle(context, arguments, all.Count(static limit => limit is RateLimitModel), name, "rate limit", "[RateLimit]", nameof(ReportsUsageAttribute.OfLimit));
        }

        return new UsageReadingModel(used, quota, rate, ofQuota, ofLimit);

        NumberModel? Read(string property) => arguments.IsSet(property)
            ? NumberReader.Read(context, arguments, property, shape.Body!, Descriptors.UsagePathUnknown, Descriptors.UsageNotANumber, name)
            : null;
    }

    private static void CheckSingle(ParseContext context, AttributeArguments arguments, int count, string method, string kind, string attribute, string property)
    {
        if (count != 1)
        {
            context.Report(Descriptors.UsageLimitAmbiguous, arguments.At(), method, kind, context.Client.Name,
                count == 0 ? "none" : $"{count}",
                count == 0 ? $"add {attribute} with what the plan allows" : $"add {property} = \"…\" and a Name to the one that is meant");
        }
    }
}
