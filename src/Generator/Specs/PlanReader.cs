using RateGen.Generator.Models;

namespace RateGen.Generator.Specs;

/// <summary>Reads plans.</summary>
internal static class PlanReader
{
    private static readonly string[] s_reserved = ["All", "Equals", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString", "Finalize"];

    public static List<PlanModel> Plans(MemberReader members)
    {
        List<PlanModel> plans = [];
        JsonMistake at = members.Reader.Mistake("");
        members.Map("\"plans\"", (name, place) =>
        {
            PlanModel plan = Plan(members, name);
            if (Array.IndexOf(s_reserved, plan.Member) >= 0 || plans.Exists(other => other.Member == plan.Member))
            {
                members.Report(place with { Problem = $"the plan \"{name}\" is {plan.Member} in C#, which is taken: give it another name" });
            }

            plans.Add(plan);
        });
        if (plans.Count == 0)
        {
            members.Report(at with { Problem = "\"plans\" has no plan" });
        }

        return plans;
    }

    private static PlanModel Plan(MemberReader members, string name)
    {
        PlanPriceModel? price = null;
        List<PlanRateModel> rates = [], ofPaths = [];
        List<PlanQuotaModel> quotas = [];
        members.Object($"the plan \"{name}\"", new()
        {
            ["price"] = () => price = Price(members),
            ["rates"] = () => rates = PlanRatesReader.Rates(members, operation: null),
            ["quotas"] = () => quotas = Quotas(members),
            ["paths"] = () => ofPaths = PlanRatesReader.OfPaths(members),
        });
        return new PlanModel(name, PlanNames.Member(name), price, (List<PlanRateModel>)[.. rates, .. ofPaths], quotas);
    }

    private static PlanPriceModel? Price(MemberReader members)
    {
        string? amount = null, currency = null, per = null;
        bool isCustom = false;
        JsonMistake at = members.Reader.Mistake("");
        bool isObject = members.Object("a price", new()
        {
            ["amount"] = () =>
            {
                isCustom = members.Reader.Token == JsonToken.String && members.Reader.Text() == "custom";
                if (!isCustom && members.Expect(JsonToken.Number, "an amount is a number, or \"custom\""))
                {
                    amount = members.Reader.Text();
                    if (amount[0] == '-' || amount.IndexOf('e') >= 0 || amount.IndexOf('E') >= 0 || amount.Length > 20)
                    {
                        members.Report(members.Reader.Mistake($"{amount} is no amount: write a number from 0 such as 0.001"));
                    }
                }
            },
            ["currency"] = () => currency = members.Text(),
            ["per"] = () => per = members.OneOf("request", "day", "month", "year"),
            ["source"] = () => members.Text(),
        });
        if (isObject && !isCustom)
        {
            members.Require(amount, at, "a price", "amount");
            members.Require(per, at, "a price", "per");
        }

        return amount is null || per is null ? null : new PlanPriceModel(amount, currency ?? "USD", per);
    }

    private static List<PlanQuotaModel> Quotas(MemberReader members)
    {
        List<PlanQuotaModel> quotas = [];
        members.List("\"quotas\"", () =>
        {
            string? scope = "key", per = null;
            long? max = null;
            bool isUnlimited = false;
            JsonMistake at = members.Reader.Mistake("");
            bool isObject = members.Object("a quota", new()
            {
                ["scope"] = () => scope = members.OneOf("key", "ip"),
                ["max"] = () =>
                {
                    isUnlimited = members.Reader.Token == JsonToken.String && members.Reader.Text() == "unlimited";
                    max = isUnlimited ? null : members.Positive(long.MaxValue);
                },
                ["per"] = () => per = members.OneOf("day", "month", "year"),
                ["reset"] = () => members.Text(),
                ["zone"] = () => members.Text(),
                ["approximate"] = members.Flag,
                ["source"] = () => members.Text(),
            });
            if (isObject && !isUnlimited)
            {
                members.Require(max, at, "a quota", "max");
            }

            quotas.Add(new PlanQuotaModel(scope ?? "key", max, per switch { "day" => RatePeriod.PerDay, "month" => RatePeriod.PerMonth, "year" => RatePeriod.PerYear, _ => null }));
        });
        return quotas;
    }
}
