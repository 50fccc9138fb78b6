using System.Globalization;
using System.Text.Json;
using RateGen.Limiting;

namespace RateGen.Plans;

/// <summary>Compares a plan with what its probe answered. Pure.</summary>
internal static class PlanVerification
{
    public static PlanReport Compare(ApiPlan plan, PlanProbe probe, JsonElement answer)
    {
        JsonElement? name = Find(answer, probe.Plan);
        string? actualPlan = name is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
        long? rate = Number(Find(answer, probe.Rate));
        long? quota = Number(Find(answer, probe.Quota));
        List<string> differences = [];
        if (probe.Plan is not null && !string.Equals(actualPlan, plan.Name, StringComparison.OrdinalIgnoreCase))
        {
            differences.Add(actualPlan is null ? $"The answer names no plan at \"{probe.Plan}\"." : $"The provider names the plan \"{actualPlan}\", not \"{plan.Name}\".");
        }

        if (Rate(plan) is { } declared && rate is not null && rate != declared.Permits)
        {
            differences.Add(string.Create(CultureInfo.InvariantCulture, $"The provider grants {rate} per {LimitDescription.Of(declared).Split(" per ")[1]}, not {declared.Permits}."));
        }

        if (Quota(plan) is { } declaredQuota && quota is not null && quota != declaredQuota.Permits && !(quota <= 0 && declaredQuota.Permits == long.MaxValue))
        {
            differences.Add(string.Create(CultureInfo.InvariantCulture, $"The provider's quota is {quota}, not {declaredQuota.Permits}."));
        }

        return new PlanReport(plan, actualPlan, rate is >= 1 and <= int.MaxValue ? (int)rate : null, quota, Number(Find(answer, probe.Used))) { Differences = differences };
    }

    /// <summary>The figures that the provider gave, as a plan.</summary>
    public static ApiPlan InForce(PlanReport report)
    {
        List<LimitOptions> limits = [];
        if (report.ActualRate is { } permits && Rate(report.Plan) is { } rate)
        {
            limits.Add(new RateLimitOptions { Permits = permits, Window = rate.Window });
        }

        if (report.ActualQuota is { } total and > 0 && Quota(report.Plan) is { } quota)
        {
            limits.Add(new QuotaOptions { Permits = total, Period = quota.Period });
        }

        return new ApiPlan { Api = report.Plan.Api, Name = report.ActualPlan ?? report.Plan.Name, Limits = limits };
    }

    /// <summary>The rate that the probe speaks of: the only one for each key.</summary>
    public static RateLimitOptions? Rate(ApiPlan plan) => Single<RateLimitOptions>(plan);

    /// <summary>The quota that the probe speaks of: the only one.</summary>
    public static QuotaOptions? Quota(ApiPlan plan) => Single<QuotaOptions>(plan);

    private static T? Single<T>(ApiPlan plan)
        where T : LimitOptions
        => plan.Limits.OfType<T>().Where(static limit => limit is { Scope: RateScope.Key, Operation: null }).ToArray() is [var only] ? only : null;

    private static JsonElement? Find(JsonElement answer, string? path)
    {
        if (path is null)
        {
            return null;
        }

        foreach (string name in path.Split('.'))
        {
            if (answer.ValueKind is not JsonValueKind.Object || !answer.TryGetProperty(name, out answer))
            {
                return null;
            }
        }

        return answer;
    }

    private static long? Number(JsonElement? value) => value is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out long whole) ? whole : null;
}
