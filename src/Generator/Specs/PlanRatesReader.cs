using System.Globalization;
using RateGen.Generator.Models;

namespace RateGen.Generator.Specs;

/// <summary>Reads rates: those of a plan, of a path of it, and those that all plans share.</summary>
internal static class PlanRatesReader
{
    public static List<PlanRateModel> Rates(MemberReader members, string? operation)
    {
        List<PlanRateModel> rates = [];
        members.List("\"rates\"", () =>
        {
            if (Rate(members, "key", operation) is { } rate)
            {
                rates.Add(rate);
            }
        });
        return rates;
    }

    /// <summary><c>"paths": { "/v1/research": { "post": { "rates": […] } } }</c>.</summary>
    public static List<PlanRateModel> OfPaths(MemberReader members)
    {
        List<PlanRateModel> rates = [];
        members.Map("\"paths\"", (path, _) => members.Map($"\"{path}\"", (verb, at) =>
        {
            if (verb is not ("get" or "put" or "post" or "delete" or "options" or "head" or "patch"))
            {
                members.Report(at with { Problem = $"\"{verb}\" is no verb in small letters" });
            }

            members.Object($"\"{verb}\"", new() { ["rates"] = () => rates.AddRange(Rates(members, $"{verb.ToUpperInvariant()} {path}")) });
        }));
        return rates;
    }

    /// <summary><c>"limits": { "ip": { "scope": "ip", "rate": { … } } }</c>.</summary>
    public static List<PlanRateModel> Shared(MemberReader members)
    {
        List<PlanRateModel> rates = [];
        members.Map("\"limits\"", (name, place) =>
        {
            string? scope = "ip";
            PlanRateModel? rate = null;
            JsonMistake at = members.Reader.Mistake("");
            bool isObject = members.Object($"the limit \"{name}\"", new()
            {
                ["scope"] = () => scope = members.OneOf("key", "ip"),
                ["rate"] = () => rate = Rate(members, "ip", operation: null),
                ["source"] = () => members.Text(),
            });
            if (isObject && members.Require(rate, at, $"the limit \"{name}\"", "rate") is not null)
            {
                rates.Add(rate! with { Scope = scope ?? "ip" });
            }
        });
        return rates;
    }

    private static PlanRateModel? Rate(MemberReader members, string scope, string? operation)
    {
        string? written = scope;
        long? max = null, burst = 0;
        (int Every, RatePeriod Unit)? per = null;
        JsonMistake at = members.Reader.Mistake("");
        bool isObject = members.Object("a rate", new()
        {
            ["scope"] = () => written = members.OneOf("key", "ip"),
            ["max"] = () => max = members.Positive(int.MaxValue),
            ["per"] = () => per = Period(members),
            ["burst"] = () => burst = members.Positive(int.MaxValue),
            ["source"] = () => members.Text(),
        });
        if (!isObject || members.Require(max, at, "a rate", "max") is null || members.Require(per, at, "a rate", "per") is null)
        {
            return null;
        }

        return new PlanRateModel(written ?? scope, (int)max!, per!.Value.Every, per.Value.Unit, (int)(burst ?? 0), operation);
    }

    // 1s, 15m, 2h, 1d.
    private static (int Every, RatePeriod Unit)? Period(MemberReader members)
    {
        if (members.Text() is not { } text)
        {
            return null;
        }

        int unit = "smhd".IndexOf(text[text.Length - 1]);
        if (unit >= 0 && int.TryParse(text.Substring(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int every) && every is >= 1 and <= 1_000_000)
        {
            return (every, (RatePeriod)unit);
        }

        members.Report(members.Reader.Mistake($"\"{text}\" is no window: write a number and s, m, h or d, such as 1s or 15m (months and years are quotas)"));
        return null;
    }
}
