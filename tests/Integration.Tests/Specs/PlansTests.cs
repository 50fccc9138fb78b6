using System.Text.Json.Nodes;
using RateGen.Samples.Provider.Hiker;
using RateGen.Samples.Provider.HyperSearch;

namespace RateGen.Integration.Tests.Specs;

/// <summary>The provider enforces the figures of api-specs, and each of them has a source.</summary>
public sealed class PlansTests
{
    [Fact]
    public void HikerApi_is_enforced_as_described()
        => Assert.Equal(
            PlanFigures.Plans("hikerapi").Select(plan => new HikerPlan(
                plan.Name, PlanFigures.Rate(plan.Plan, "1s"), PlanFigures.Quota(plan.Plan, per: null)!.Value, PlanFigures.Price(plan.Plan)!.Value)),
            HikerPlan.All);

    [Fact]
    public void HyperSearchX_is_enforced_as_described()
        => Assert.Equal(
            PlanFigures.Plans("hypersearchx").Select(plan => new HyperSearchPlan(
                plan.Name, PlanFigures.Quota(plan.Plan, per: "month"), PlanFigures.Rate(plan.Plan, "1m"), PlanFigures.Price(plan.Plan))),
            HyperSearchPlan.All);

    [Fact]
    public void The_gateway_is_enforced_as_described()
    {
        JsonNode rate = PlanFigures.Read("hypersearchx")["limits"]!["ip"]!["rate"]!;
        Assert.Equal((HyperSearchPlan.GatewayRequestsPerSecond, HyperSearchPlan.GatewayBurst), ((int)rate["max"]!, (int)rate["burst"]!));
        Assert.Equal("1s", (string?)rate["per"]);
    }

    [Theory]
    [InlineData("hikerapi")]
    [InlineData("hypersearchx")]
    public void Every_figure_names_a_source_that_was_read(string api)
    {
        JsonNode file = PlanFigures.Read(api);
        JsonObject sources = file["sources"]!.AsObject();
        Assert.All(sources, source => Assert.Equal("2026-11-23", (string?)source.Value!["read"]));

        List<JsonNode> figures = [.. PlanFigures.Plans(api).SelectMany(plan =>
            plan.Plan["rates"]!.AsArray().Concat(plan.Plan["quotas"]!.AsArray()).Append(plan.Plan["price"]).Select(figure => figure!))];
        figures.AddRange(file["signals"]!.AsObject().Select(signal => signal.Value!));
        figures.AddRange((file["limits"]?.AsObject() ?? []).Select(limit => limit.Value!));
        figures.Add(file["probe"]!);
        Assert.All(figures, figure => Assert.Contains((string)figure["source"]!, sources));
    }

    [Theory]
    [InlineData("hikerapi")]
    [InlineData("hypersearchx")]
    public void The_probe_is_an_operation_of_the_api(string api)
    {
        JsonNode plans = PlanFigures.Read(api);
        Assert.Equal(api, (string?)plans["api"]);
        string openApi = Path.Combine(AppContext.BaseDirectory, "api-specs", api, (string)plans["openapi"]!);
        JsonNode paths = JsonNode.Parse(File.ReadAllText(openApi))!["paths"]!;
        Assert.NotNull(paths[(string)plans["probe"]!["get"]!]!["get"]);
    }
}
