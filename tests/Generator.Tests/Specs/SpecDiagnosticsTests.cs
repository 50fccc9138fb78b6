using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using RateGen.Generator.Tests.Diagnostics;
using RateGen.Generator.Tests.Helpers;
using RateGen.Generator.Tests.House;

namespace RateGen.Generator.Tests.Specs;

/// <summary>RG5xxx: each difference between a client and its description, at the place that is wrong.</summary>
public sealed class SpecDiagnosticsTests
{
    private const string Usage = "[Get(\"/v1/usage\")] Task M();";
    private const string Balance = "[Get(\"/sys/balance\")] Task M();";

    [Theory]
    [InlineData("Plan = \"free\"", "RateLimit(60, PerMinute)", null)]
    [InlineData("Plan = \"free\"", "RateLimit(15, PerSecond)", "RG5006@RateLimit(15, PerSecond)")]
    [InlineData("Plan = \"free\"", "RateLimit(61, PerMinute)", "RG5006@RateLimit(61, PerMinute)")]
    [InlineData("Plan = \"free\"", "RateLimit(1, PerSecond)", null)]
    [InlineData("Plan = \"free\"", "RateLimit(1, PerSecond, Burst = 2)", "RG5006@RateLimit(1, PerSecond, Burst = 2)")]
    [InlineData("Plan = \"free\"", "RateLimit(30, PerMinute, Burst = 30)", null)]
    [InlineData("Plan = \"free\"", "RateLimit(15, PerSecond), RateLimit(60, PerMinute)", null)]
    [InlineData("Plan = \"free\"", "RateLimit(60, PerMinute, Scope = RateScope.Client)", "RG5007@Plan = \"free\"")]
    [InlineData("Plan = \"free\"", "RateLimit(60, PerMinute, Scope = RateScope.Host)", null)]
    [InlineData("Plan = \"free\"", "ConcurrencyLimit(5)", "RG5007@Plan = \"free\"")]
    [InlineData("Plan = \"free\"", "RateLimit(29, PerMinute)", "RG5009@RateLimit(29, PerMinute)")]
    [InlineData("Plan = \"free\"", "RateLimit(55, PerMinute, Margin = 0.05)", null)]
    [InlineData("Plan = \"enterprise\"", "RateLimit(2000, PerMinute)", "RG5007@Plan = \"enterprise\"")]
    [InlineData("Plan = \"enterprise\"", "RateLimit(2000, PerMinute), RateLimit(100, PerSecond, Burst = 200, Scope = RateScope.Host)", null)]
    [InlineData("Plan = \"enterprise\"", "RateLimit(2000, PerMinute), RateLimit(100, PerSecond, Burst = 201, Scope = RateScope.Host)", "RG5006@RateLimit(100, PerSecond, Burst = 201, Scope = RateScope.Host)")]
    [InlineData("Plan = \"fre\"", "RateLimit(60, PerMinute)", "RG5004@Plan = \"fre\"")]
    [InlineData(null, "RateLimit(9999, PerSecond)", null)]
    public async Task Rates(string? plan, string limits, string? expected)
        => Assert.Equal(Split(expected), await Told.Of(Hyper(plan, $"[{limits}]", Usage)));

    [Theory]
    [InlineData("[RateLimit(60, PerMinute)]", "[RateLimit(10, PerMinute)] ", null)]
    [InlineData("[RateLimit(30, PerMinute, Name = \"m\")]", "[RateLimit(30, PerMinute, Name = \"m\")] ", null)]
    [InlineData("[RateLimit(40, PerMinute, Name = \"m\")]", "[RateLimit(30, PerMinute, Name = \"m\")] ", "RG5006@RateLimit(40, PerMinute, Name = \"m\")")]
    [InlineData("", "[RateLimit(60, PerMinute)] ", "RG5007@Plan = \"free\"")]
    public async Task Limits_of_methods_add_up(string limits, string ofMethod, string? expected)
        => Assert.Equal(Split(expected), await Told.Of(Hyper("Plan = \"free\"", limits, ofMethod + Usage + " [Post(\"/v1/search\")] Task N([Body] User body);")));

    [Fact]
    public async Task A_limit_that_an_argument_splits_covers_nothing()
        => Assert.Equal(["RG5007@Plan = \"free\""], (await Told.Of(Hyper("Plan = \"free\"", "[RateLimit(60, PerMinute)]", "[Get(\"/v1/usage/{tenant}\")] Task N([PartitionKey] string tenant);"))).Where(told => !told.StartsWith("RG5011", StringComparison.Ordinal)));

    [Theory]
    [InlineData("", "RG5008@Plan = \"free\"")]
    [InlineData("[Quota(1000, PerMonth)]", null)]
    [InlineData("[Quota(1001, PerMonth)]", "RG5010@Quota(1001, PerMonth)")]
    [InlineData("[Quota(1000)]", "RG5008@Plan = \"free\"")]
    public async Task Quotas(string quota, string? expected)
        => Assert.Equal(Split(expected), await Told.Of(Told.Client(Usage, $"[ApiSpec(\"hypersearchx\", Plan = \"free\"), RetryOn429]\n[RateLimit(60, PerMinute)]{quota}").Replace("https://a.example", "http://localhost", StringComparison.Ordinal)));

    [Theory]
    [InlineData("[Get(\"/sys/balance\")] Task M();", null)]
    [InlineData("[Post(\"/sys/balance\")] Task M();", "RG5011@\"/sys/balance\"")]
    [InlineData("[Get(\"/sys/balanse\")] Task M();", "RG5011@\"/sys/balanse\"")]
    [InlineData("[Get(\"/sys/balance\"), DiscoversRate(\"total\")] Task<Page> M();", "RG5016@\"total\"")]
    [InlineData("[Get(\"/v2/user/followers\")] Task M(string user_id);", null)]
    [InlineData("[Get(\"/v2/user/followers?user_id=1\")] Task M();", null)]
    [InlineData("[Get(\"/v2/user/followers\")] Task M();", "RG5012@M")]
    [InlineData("[Get(\"/v2/user/followers\")] Task M(string user_id, int size);", "RG5013@size")]
    public async Task Operations(string member, string? expected)
        => Assert.Equal(Split(expected), await Told.Of(Told.Client(member, "[ApiSpec(\"hikerapi\"), RetryOn429, Exhausted(402)]\n[RateLimit(15, PerSecond)]").Replace("https://a.example", "https://api.hikerapi.com", StringComparison.Ordinal)));

    [Theory]
    [InlineData("string q", null)]
    [InlineData("[Header(\"X-Tenant\")] string tenant, string q", null)]
    [InlineData("Filter filter", null)]
    [InlineData("[Query(\".\", \"by\")] Filter filter", "RG5012@M|RG5013@filter|RG5013@filter")]
    [InlineData("Dictionary<string, string> map", null)]
    [InlineData("string page", "RG5012@M|RG5013@page")]
    [InlineData("string q, [AliasAs(\"X-Tenant\")] string tenant", "RG5014@tenant")]
    [InlineData("string q, [Header(\"q\")] string again", "RG5014@again")]
    [InlineData("string q, [Header(\"X-Other\")] string other", null)]
    public async Task Parameters_of_every_kind(string parameters, string? expected)
    {
        const string Description = """
            { "openapi": "3.0.3", "servers": [ { "url": "https://a.example" } ], "paths": { "/a": { "get": {
              "parameters": [
                { "name": "q", "in": "query", "required": true, "schema": { "type": "string" } }, { "name": "size", "in": "query", "schema": { "type": "integer" } },
                { "name": "X-Tenant", "in": "header", "schema": { "type": "string" } }, { "name": "Accept", "in": "header", "required": true, "schema": { "type": "string" } } ],
              "responses": { "200": { "description": "" } } } } } }
            """;
        string source = Told.Client($"[Get(\"/a\")] Task M({parameters}, CancellationToken token);", "[ApiSpec(\"x\")]") + "\npublic sealed record Filter([property: AliasAs(\"q\")] string? Text, [property: AliasAs(\"size\")] int? Size);";
        Assert.Equal(Split(expected).Order(StringComparer.Ordinal), (await Analyze(source, new SpecText("/api-specs/x/openapi.json", Description)))
            .Select(diagnostic => $"{diagnostic.Id}@{diagnostic.Location.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString(diagnostic.Location.SourceSpan)}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("", "RG5012")]
    [InlineData("[Headers(\"X-Tenant: a\")] ", null)]
    [InlineData("[Headers(\"x-tenant: a\")] ", null)]
    public async Task A_header_that_is_required_may_be_fixed(string attributes, string? expected)
    {
        const string Description = """{ "openapi": "3.0.3", "paths": { "/a": { "get": { "parameters": [ { "name": "X-Tenant", "in": "header", "required": true, "schema": { "type": "string" } } ], "responses": { "200": { "description": "" } } } } } }""";
        Assert.Equal(Split(expected), (await Analyze(Told.Client($"{attributes}[Get(\"/a\")] Task M(CancellationToken token);", "[ApiSpec(\"x\")]"), new SpecText("/api-specs/x/openapi.json", Description))).Select(diagnostic => diagnostic.Id));
    }

    [Theory]
    [InlineData("[Get(\"/users/{username}/followers\")] Task M(string username, int per_page, int page);", null)]
    [InlineData("[Get(\"/users\"), LinkPages] IPages<List<User>, User> M(long? since = null, [PageSize(Max = 100), AliasAs(\"per_page\")] int size = 100);", null)]
    [InlineData("[Get(\"/users/{username}/folowers\")] Task M(string username);", "RG5011@\"/users/{username}/folowers\"")]
    [InlineData("[Get(\"/users\"), LinkPages] IPages<List<User>, User> M([PageSize] int size = 100);", "RG5013@size")]
    public async Task The_clients_of_github_are_compared_with_its_own_description(string member, string? expected)
        => Assert.Equal(Split(expected), await Told.Of(Told.Client(member, "[ApiSpec(\"github\", Plan = \"token\"), RetryOn429]\n[RateLimit(5000, PerHour)]").Replace("https://a.example", "https://api.github.com", StringComparison.Ordinal)));

    [Fact]
    public async Task Bodies()
    {
        Assert.Equal(["RG5012@N"], await Told.Of(Hyper(null, "[RateLimit(1, PerSecond)]", "[Post(\"/v1/search\")] Task N();")));
        Assert.Equal(["RG5011@\"/v1/usage\""], await Told.Of(Hyper(null, "[RateLimit(1, PerSecond)]", "[Post(\"/v1/usage\")] Task N([Body] User user);")));
    }

    [Fact]
    public async Task Paths_of_servers_and_base_addresses_are_joined()
    {
        const string Description = """
            { "openapi": "3.0.3", "servers": [ { "url": "https://a.example/v1" } ],
              "paths": { "/users/{user}": { "parameters": [ { "$ref": "#/components/parameters/tenant" } ], "get": { "responses": { "200": { "description": "" } } } } },
              "components": { "parameters": { "tenant": { "name": "tenant", "in": "query", "required": true, "schema": { "type": "string" } } } } }
            """;
        foreach ((string address, string route, string? expected) in new[]
        {
            ("https://a.example/v1\"", "/users/{id}", null),
            ("https://a.example\"", "/v1/users/{id}", null),
            ("https://a.example\"", "/users/{id}", "RG5011"),
            ("https://a.example/v1/\", UrlResolution = UrlResolution.Rfc3986", "users/{id}", null),
            ("https://a.example/v1/\", UrlResolution = UrlResolution.Rfc3986", "/v1/users/{id}", null),
            ("https://a.example/v1\", UrlResolution = UrlResolution.Rfc3986", "users/{id}", "RG0025|RG5011"),
            ("https://a.example/v1/\", UrlResolution = UrlResolution.Rfc3986", "/users/{id}", "RG5011"),
        })
        {
            string source = Told.Client($"[Get(\"{route}\")] Task M(string id, string tenant);", "[ApiSpec(\"x\")]").Replace("https://a.example\"", address, StringComparison.Ordinal);
            Assert.Equal(Split(expected), (await Analyze(source, new SpecText("/api-specs/x/openapi.json", Description))).Select(diagnostic => diagnostic.Id));
        }
    }

    [Fact]
    public async Task What_is_wrong_with_a_file_stands_in_the_file()
    {
        string source = Told.Client(Balance, "[ApiSpec(\"x\", Plan = \"free\")]");
        Diagnostic told = Assert.Single(await Analyze(source, new SpecText("/api-specs/x/plans.json", "{ \"schema\": \"rategen-plans/1\",\n  \"api\": \"x\",\n  \"plan\": {}, \"plans\": { \"free\": {} } }")));

        Assert.Equal("/api-specs/x/plans.json: (2,2)-(2,8)", told.Location.GetLineSpan().ToString());
        Assert.StartsWith("/api-specs/x/plans.json(3,3): error RG5002: plans.json of the API \"x\" cannot be used, because the file has no member \"plan\"; do you mean \"plans\"?", told.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_opened_that_no_client_names()
        => Assert.Empty(await Analyze(Told.Client(Balance), new SpecText("/api-specs/x/plans.json", "{")));

    [Fact]
    public async Task A_file_elsewhere_gets_its_id_from_its_metadata()
        => Assert.Equal(["RG5001"], (await Analyze(Told.Client(Balance, "[ApiSpec(\"x\")]"), new SpecText("/y/plans.json", "{"))).Select(diagnostic => diagnostic.Id));

    [Fact]
    public async Task The_message_names_the_numbers_and_the_cure()
    {
        const string Message = "The limits of 'IApi' let 900 requests start within one minute, but the plan \"free\" of hypersearchx allows 60 requests per minute, so the provider would refuse the rest: write [RateLimit(60, PerMinute)]";
        Assert.Equal(Message, await Told.Message(Hyper("Plan = \"free\"", "[RateLimit(15, PerSecond)]", Usage)));
        Assert.All((string[])["README.md", "docs/specs.md"], page => Assert.Contains("error RG5006: " + Message.Replace("'IApi'", "'IHyperSearchApi'", StringComparison.Ordinal), Repository.Read(page), StringComparison.Ordinal));
    }

    private static string Hyper(string? plan, string limits, string members)
        => Told.Client(members, $"[ApiSpec(\"hypersearchx\"{(plan is null ? "" : ", " + plan)}), RetryOn429]\n[Quota(1000, PerMonth)]\n{limits}").Replace("https://a.example", "https://api.hypersearchx.zuhabul.com", StringComparison.Ordinal);

    private static string[] Split(string? expected) => expected?.Split('|') ?? [];

    private static async Task<IEnumerable<Diagnostic>> Analyze(string source, params AdditionalText[] files)
    {
        ImmutableArray<AdditionalText> all = [.. files];
        Output output = Compile.Run(Compile.Create(source), files: all);
        Assert.Empty(output.Findings());
        return (await Compile.Analyze(output.Compilation, all)).Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info);
    }
}
