using System.Globalization;
using Microsoft.CodeAnalysis;
using RateGen.Generator.Diagnostics;
using RateGen.Generator.Models;
using RateGen.Generator.Parsing;

namespace RateGen.Generator.Specs;

/// <summary>Whether the limits of a client keep a plan, in their worst case.</summary>
internal static class PlanChecker
{
    /// <summary>A bucket is compared in windows of so many times its own: a short one for the burst, a long one for the rate.</summary>
    private static readonly double[] s_bucketWindows = [0, 1, 10, 1000];

    private static readonly double[] s_window = [1];

    public static void Check(SpecContext context, PlanModel plan, PlansModel plans)
    {
        int before = context.Reporter.ErrorCount;
        foreach (PlanRateModel rate in plan.Rates.Where(static rate => rate.Operation is null))
        {
            CheckRate(context, plan, rate, rate.Scope == "ip" ? [RateScope.Host] : [RateScope.Key, RateScope.Host]);
        }

        // One key behind an address keeps the address's limit with its own, once that is there.
        foreach (PlanRateModel rate in context.Reporter.ErrorCount > before ? default : plans.Shared)
        {
            CheckRate(context, plan, rate, [RateScope.Key, RateScope.Host]);
        }

        foreach (PlanRateModel rate in plan.Rates.Where(static rate => rate.Operation is not null))
        {
            CheckOperation(context, plan, rate);
        }

        foreach (PlanQuotaModel quota in plan.Quotas)
        {
            CheckQuota(context, plan, quota);
        }

        // Methods have prices of their own; the plan's goes for the others.
        if (plan.Price is { } price && context.Model.Price is null && context.Model.Currency is { } currency && currency != price.Currency)
        {
            context.Reporter.Report(Descriptors.CurrenciesDiffer, context.Attribute.At(nameof(ApiSpecAttribute.Plan)), price.Currency, $"{plan.Name} of {context.Id}", currency, context.Client.Name);
        }

        if (context.Reporter.ErrorCount == before)
        {
            CheckWaste(context, plan, plans);
        }
    }

    private static void CheckRate(SpecContext context, PlanModel plan, PlanRateModel rate, RateScope[] scopes)
    {
        foreach (double windows in rate.Burst > rate.Max ? s_bucketWindows : s_window)
        {
            double seconds = windows * WorstCase.Seconds(rate);
            (double most, RateLimitModel? limit) = Coverage.Of(context.Model, seconds, scopes);
            if (limit is null || (rate.Scope == "ip" && limit.Scope != RateScope.Host && most > WorstCase.Of(rate, seconds)))
            {
                context.Reporter.Report(Descriptors.PlanRateUncovered, context.Attribute.At(nameof(ApiSpecAttribute.Plan)).Lacking($"RateLimit({Written(rate)})"),
                    plan.Name, context.Id, rate.Describe(), context.Client.Name, Written(rate));
                return;
            }

            if (most > WorstCase.Of(rate, seconds))
            {
                Report(context, plan, rate, most, seconds, context.Client.Name, PlaceOf(context, limit).Replacing(Replacement(rate, limit)));
                return;
            }
        }
    }

    private static void CheckOperation(SpecContext context, PlanModel plan, PlanRateModel rate)
    {
        OperationModel? operation = context.Model.Operations.FirstOrDefault(operation => $"{operation.Verb} {operation.Route.Text}" == rate.Operation);
        if (operation is null || context.MethodOf(operation) is not { } method)
        {
            return;
        }

        (double most, RateLimitModel? limit) = Coverage.OfOperation(operation, context.Model, WorstCase.Seconds(rate));
        if (limit is null)
        {
            context.Reporter.Report(Descriptors.PlanRateUncovered, Place.Of(method), plan.Name, context.Id, rate.Describe(), ParseContext.NameOf(method), Written(rate));
        }
        else if (most > WorstCase.Of(rate, WorstCase.Seconds(rate)))
        {
            Report(context, plan, rate, most, WorstCase.Seconds(rate), ParseContext.NameOf(method), Place.Of(method));
        }
    }

    private static void Report(SpecContext context, PlanModel plan, PlanRateModel rate, double most, double seconds, string owner, Place place)
        => context.Reporter.Report(Descriptors.LimitAbovePlan, place,
            owner, most.ToString("N0", CultureInfo.InvariantCulture), seconds == 0 ? "an instant" : Span(seconds), plan.Name, context.Id, rate.Describe(), Written(rate));

    private static void CheckQuota(SpecContext context, PlanModel plan, PlanQuotaModel quota)
    {
        if (quota.Max is not { } max)
        {
            return;
        }

        string written = quota.Period is { } period ? $"{max.ToString(CultureInfo.InvariantCulture)}, {period}" : max.ToString(CultureInfo.InvariantCulture);
        QuotaModel? declared = context.Model.Limits.OfType<QuotaModel>().Where(other => other.Period == quota.Period).OrderBy(static other => other.Permits).FirstOrDefault();
        if (declared is null)
        {
            context.Reporter.Report(Descriptors.PlanQuotaUncovered, context.Attribute.At(nameof(ApiSpecAttribute.Plan)).Lacking($"Quota({written})"),
                plan.Name, context.Id, quota.Describe(), context.Client.Name, written);
        }
        else if (declared.Permits > max)
        {
            Place place = context.At(arguments => arguments.ClassName == nameof(QuotaAttribute) && arguments.Value(nameof(QuotaAttribute.Permits), 0L) == declared.Permits && arguments.Text(nameof(QuotaAttribute.Name)) == declared.Name);
            context.Reporter.Report(Descriptors.QuotaAbovePlan, place.Replacing($"Quota({written})"),
                context.Client.Name, declared.Describe(), plan.Name, context.Id, quota.Describe(), written);
        }
    }

    private static void CheckWaste(SpecContext context, PlanModel plan, PlansModel plans)
    {
        PlanRateModel? tightest = plan.Rates.Concat(plans.Shared).Where(static rate => rate.Operation is null).OrderBy(static rate => rate.Max / WorstCase.Seconds(rate)).FirstOrDefault();
        RateLimitModel? limit = context.Model.Limits.OfType<RateLimitModel>().OrderBy(WorstCase.Sustained).FirstOrDefault();
        if (tightest is not null && limit is not null && WorstCase.Sustained(limit) * 2 < tightest.Max / WorstCase.Seconds(tightest))
        {
            context.Reporter.Report(Descriptors.LimitFarBelowPlan, PlaceOf(context, limit).Replacing(Replacement(tightest, limit)),
                limit.Describe(), context.Client.Name, plan.Name, context.Id, tightest.Describe(), Written(tightest));
        }
    }

    // The attribute of the interface that declares it, or of the method that does.
    private static Place PlaceOf(SpecContext context, RateLimitModel limit)
    {
        foreach (AttributeData attribute in context.Client.GetAttributes().Concat(ClientMembers.Of(context.Client).SelectMany(static member => member.GetAttributes())))
        {
            AttributeArguments arguments = new(attribute);
            if (LimitsParser.IsNamed(attribute, nameof(RateLimitAttribute))
                && arguments.Value(nameof(RateLimitAttribute.Permits), 0) == limit.Permits && arguments.Value(nameof(RateLimitAttribute.Period), 0) == (int)limit.Period
                && arguments.Value(nameof(RateLimitAttribute.Every), 1) == limit.Every && arguments.Text(nameof(RateLimitAttribute.Name)) == limit.Name)
            {
                return arguments.At();
            }
        }

        return context.Attribute.At();
    }

    // The arguments of [RateLimit] that say the same.
    private static string Written(PlanRateModel rate)
        => $"{rate.Max.ToString(CultureInfo.InvariantCulture)}, {rate.Unit}"
            + (rate.Every == 1 ? "" : $", Every = {rate.Every.ToString(CultureInfo.InvariantCulture)}")
            + (rate.Burst > rate.Max ? $", Burst = {rate.Burst.ToString(CultureInfo.InvariantCulture)}" : "")
            + (rate.Scope == "ip" ? ", Scope = RateScope.Host" : "");

    private static string Replacement(PlanRateModel rate, RateLimitModel limit)
        => $"RateLimit({Written(rate)}{(limit.Name is { } name ? ", Name = " + SpecChecker.Quoted(name) : "")})";

    private static string Span(double seconds) => seconds switch
    {
        >= 86400 when seconds % 86400 == 0 => Unit(seconds / 86400, "day"),
        >= 3600 when seconds % 3600 == 0 => Unit(seconds / 3600, "hour"),
        >= 60 when seconds % 60 == 0 => Unit(seconds / 60, "minute"),
        _ => Unit(seconds, "second"),
    };

    private static string Unit(double count, string unit) => count == 1 ? $"one {unit}" : $"{count.ToString("N0", CultureInfo.InvariantCulture)} {unit}s";
}
