using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Json.Schema;
using Microsoft.CodeAnalysis.Text;
using RateGen.Generator.Models;
using RateGen.Generator.Specs;
using RateGen.Generator.Tests.House;

namespace RateGen.Generator.Tests.Specs;

/// <summary>plans.json: what is read, what is refused and where; and that the published JSON Schema agrees.</summary>
public sealed class PlansReaderTests
{
    private static readonly JsonSchema s_schema = JsonSchema.FromText(Repository.Read("api-specs/plans.schema.json"));

    public static TheoryData<string> Apis => [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "api-specs"), "plans.json", SearchOption.AllDirectories).Select(path => Path.GetFileName(Path.GetDirectoryName(path))!)];

    [Theory]
    [MemberData(nameof(Apis))]
    public void The_files_of_the_repository_are_read(string api)
    {
        PlansFile file = PlansReader.Read(SourceText.From(Repository.Read($"api-specs/{api}/plans.json")), api);

        Assert.Empty(file.Mistakes);
        Assert.NotEmpty(file.Plans!.Plans);
        Assert.True(IsValid(JsonNode.Parse(Repository.Read($"api-specs/{api}/plans.json"))!));
    }

    [Fact]
    public void Every_figure_arrives()
    {
        PlansModel plans = PlansReader.Read(SourceText.From(Repository.Read("api-specs/hypersearchx/plans.json")), "hypersearchx").Plans!;

        Assert.Equal("HyperSearchXPlans", plans.ClassName);
        Assert.Equal([new PlanRateModel("ip", 100, 1, RatePeriod.PerSecond, 200, null)], plans.Shared);
        Assert.Equal(["Free", "Starter", "Pro", "Enterprise"], plans.Plans.Select(plan => plan.Member));
        PlanModel pro = plans.Plans[2];
        Assert.Equal(new PlanPriceModel("79", "USD", "month"), pro.Price);
        Assert.Equal([new PlanRateModel("key", 500, 1, RatePeriod.PerMinute, 0, null)], pro.Rates);
        Assert.Equal([new PlanQuotaModel("key", 100_000, RatePeriod.PerMonth)], pro.Quotas);
        Assert.Null(plans.Plans[3].Quotas[0].Max);
        Assert.Equal(new PlanProbeModel("/v1/usage", "plan", "per_minute_limit", "quota", "used"), plans.Probe);
    }

    [Theory]
    [InlineData("""{ "schema": "rategen-plans/1", "api": "x" }""", 0, 0, "\"plans\" is missing")]
    [InlineData("""{ "schema": "rategen-plans/2", "api": "x", "plans": { "a": {} } }""", 0, 12, "\"rategen-plans/2\" is none of \"rategen-plans/1\"")]
    [InlineData("""{ "schema": "rategen-plans/1", "api": "y", "plans": { "a": {} } }""", 0, 38, "\"api\" is \"y\", but the folder is named \"x\": they must be equal")]
    [InlineData("{ \"schema\": \"rategen-plans/1\",\n \"api\": \"x\", \"plans\": { \"a\": { \"rate\": [] } } }", 1, 31, "the plan \"a\" has no member \"rate\"; do you mean \"rates\"?")]
    [InlineData("""{ "schema": "rategen-plans/1", "api": "x", "plans": { "a": { "rates": [ { "max": 0, "per": "1s" } ] } } }""", 0, 81, "0 is no whole number from 1 to 2,147,483,647")]
    [InlineData("""{ "schema": "rategen-plans/1", "api": "x", "plans": { "a": { "rates": [ { "max": 1, "per": "1w" } ] } } }""", 0, 91, "\"1w\" is no window: write a number and s, m, h or d, such as 1s or 15m (months and years are quotas)")]
    [InlineData("""{ "schema": "rategen-plans/1", "api": "x", "plans": { "a": { "rates": [ { "per": "1s" } ] } } }""", 0, 72, "a rate lacks \"max\"")]
    [InlineData("""{ "schema": "rategen-plans/1", "api": "x", "plans": { "a b": {}, "aB": {} } }""", 0, 65, "the plan \"aB\" is AB in C#, which is taken: give it another name")]
    [InlineData("""{ "schema": "rategen-plans/1", "api": "x", "plans": { "a": {}, "a": {} } }""", 0, 63, "\"a\" stands there twice, and only the last would count")]
    [InlineData("""{ "schema": "rategen-plans/1", "api": "x", "plans": { "a": {} """, 0, 62, "the file ends where ',' or '}' is expected")]
    [InlineData("""[]""", 0, 0, "the file is an object")]
    public void A_mistake_is_told_at_its_place(string text, int line, int column, string problem)
    {
        JsonMistake mistake = PlansReader.Read(SourceText.From(text), "x").Mistakes[0];

        Assert.Equal((line, column, problem), (mistake.At.Line, mistake.At.Column, mistake.Problem));
    }

    /// <summary>Members removed, renamed and given other values: the reader and the schema refuse the same files.</summary>
    [Fact]
    public void The_schema_and_the_reader_agree()
    {
        Gen.Select(Any([.. Apis.Select(row => row.Data)]), Gen.Int[0, 10_000], Any<string?>(null, "0", "1", "-1", "1.5", "\"\"", "\"x\"", "\"1s\"", "\"0s\"", "\"key\"", "\"month\"", "true", "null", "[]", "{}", "\"unlimited\"", "\"custom\""), Gen.Bool)
            .Sample((api, at, value, renames) =>
            {
                JsonNode root = JsonNode.Parse(Repository.Read($"api-specs/{api}/plans.json"))!;
                List<(JsonObject Parent, string Name)> members = [.. Members(root)];
                (JsonObject parent, string name) = members[at % members.Count];
                JsonNode? old = parent[name];
                parent.Remove(name);
                if (value is not null)
                {
                    parent[renames ? name + "s" : name] = renames ? old?.DeepClone() : JsonNode.Parse(value);
                }

                string text = root.ToJsonString();
                // What only the reader knows: the folder's name, and names that are one in C#.
                PlansFile file = PlansReader.Read(SourceText.From(text), (string?)(root["api"] is JsonValue id && id.GetValueKind() is JsonValueKind.String ? id : null) is { Length: > 0 } written ? written : api);
                Assert.True(IsValid(root) == (file.Mistakes.Count == 0), $"schema {IsValid(root)}, reader: {string.Join("; ", file.Mistakes.Select(mistake => mistake.Problem))}\n{text}");
            }, iter: 150);
    }

    private static Gen<T> Any<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static bool IsValid(JsonNode root) => s_schema.Evaluate(JsonSerializer.SerializeToElement(root)).IsValid;

    private static IEnumerable<(JsonObject Parent, string Name)> Members(JsonNode? node) => node switch
    {
        JsonObject parent => parent.SelectMany(member => Members(member.Value).Prepend((parent, member.Key))),
        JsonArray items => items.SelectMany(Members),
        _ => [],
    };
}
