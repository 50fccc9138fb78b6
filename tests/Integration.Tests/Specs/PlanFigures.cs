using System.Text.Json.Nodes;

namespace RateGen.Integration.Tests.Specs;

/// <summary>Reads the figures of <c>api-specs/*/plans.json</c>.</summary>
internal static class PlanFigures
{
    public static JsonNode Read(string api)
        => JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "api-specs", api, "plans.json")))!;

    public static IEnumerable<(string Name, JsonNode Plan)> Plans(string api)
        => Read(api)["plans"]!.AsObject().Select(plan => (plan.Key, plan.Value!));

    public static int Rate(JsonNode plan, string per)
    {
        JsonNode rate = Assert.Single(plan["rates"]!.AsArray())!;
        Assert.Equal(per, (string?)rate["per"]);
        return (int)rate["max"]!;
    }

    public static long? Quota(JsonNode plan, string? per)
    {
        JsonNode quota = Assert.Single(plan["quotas"]!.AsArray())!;
        Assert.Equal(per, (string?)quota["per"]);
        return quota["max"]!.GetValueKind() is System.Text.Json.JsonValueKind.Number ? (long)quota["max"]! : null;
    }

    public static decimal? Price(JsonNode plan)
    {
        JsonNode amount = plan["price"]!["amount"]!;
        return amount.GetValueKind() is System.Text.Json.JsonValueKind.Number ? (decimal)amount : null;
    }
}
