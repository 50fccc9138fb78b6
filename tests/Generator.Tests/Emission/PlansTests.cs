using RateGen.Generator.Tests.Helpers;

namespace RateGen.Generator.Tests.Emission;

/// <summary>Plans as code beside the clients that name their API.</summary>
public sealed class PlansTests
{
    private static readonly string s_client = Sources.HyperSearch.Replace("[RateLimit(60", "[ApiSpec(\"hypersearchx\", Plan = \"free\")]\n[RateLimit(60", StringComparison.Ordinal);

    [Fact]
    public async Task The_design_s_own_client_has_its_plans()
    {
        Output output = Compile.Run(s_client, "class Use { public RateGen.ApiPlan Plan => Samples.HyperSearchXPlans.Pro; }");

        Assert.Empty(output.Findings());
        Assert.Empty(await Compile.Analyze(output.Compilation));
        Snapshot.Verify(output.Files[0].SourceText.ToString(), "HyperSearchXPlans");
        Assert.Contains("""Spec = new() { Id = "hypersearchx", Servers = ["https://api.hypersearchx.zuhabul.com"] },""", output.Files[1].SourceText.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Price = new(0m, \"USD\", global::RateGen.PriceUnit.PerMonth),\n        Currency = \"USD\",", null)]
    [InlineData("[Price(0.5, \"EUR\")]", "Price = new(0.5m, \"EUR\", global::RateGen.PriceUnit.PerRequest),\n        Currency = \"EUR\",", null)]
    [InlineData("[method]", "Currency = \"EUR\",", "RG2052")]
    public async Task The_plan_knows_the_price_unless_one_is_declared(string price, string expected, string? told)
    {
        string source = price == "[method]"
            ? s_client.Replace("[Get(\"/v1/usage\")]", "[Get(\"/v1/usage\"), Price(1, \"EUR\")]", StringComparison.Ordinal)
            : s_client.Replace("[ApiSpec", price + "[ApiSpec", StringComparison.Ordinal);
        Output output = Compile.Run(source);
        Assert.Empty(output.Findings());
        Assert.Contains(expected, output.Files[1].SourceText.ToString().ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(told is null ? [] : [told], (await Compile.Analyze(output.Compilation)).Select(static diagnostic => diagnostic.Id));
    }

    [Fact]
    public void Two_clients_of_a_namespace_share_one_class_as_visible_as_the_more_visible()
    {
        Output output = Compile.Run(s_client, "namespace Samples; [ApiClient, ApiSpec(\"hypersearchx\")] internal partial interface IOther { } namespace Elsewhere { [ApiClient, ApiSpec(\"hypersearchx\")] internal partial interface IThird { } }".Replace("namespace Samples; ", "namespace Samples { ", StringComparison.Ordinal).Replace("} namespace", "} } namespace", StringComparison.Ordinal));

        Assert.Empty(output.Findings());
        Assert.Equal(["Elsewhere.HyperSearchXPlans.g.cs", "Samples.HyperSearchXPlans.g.cs"], output.Files.Select(file => file.HintName).Where(name => name.Contains("Plans", StringComparison.Ordinal)));
        Assert.Contains("public static class", output.Files.Single(file => file.HintName.StartsWith("Samples.HyperSearchXPlans", StringComparison.Ordinal)).SourceText.ToString(), StringComparison.Ordinal);
        Assert.Contains("internal static class", output.Files.Single(file => file.HintName.StartsWith("Elsewhere.HyperSearchXPlans", StringComparison.Ordinal)).SourceText.ToString(), StringComparison.Ordinal);
    }
}
