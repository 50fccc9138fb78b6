using Compatibility.Harness;

namespace Compatibility;

/// <summary>Each deliberate difference shows, and docs/coming-from-refit.md lists exactly these.</summary>
public sealed class DifferenceTests
{
    private const string Address = "https://api.example.com";

    /// <summary>The difference, an operation, one argument, what Refit sends, and what RateGen sends or throws.</summary>
    public static TheoryData<string, string, object?, string, string> Shown => new()
    {
        { "optional-then-query", "ITemplates.OptionalAndQuery(String, String)", new object?[] { "a", "b" }, "/a/a&q=b ", "/a/a?q=b " },
        { "braces-in-encoded-path", "IEncoded.Path(String)", "a{y}", "ArgumentException", "/a/a%7By%7D " },
        { "query-after-fragment", "IUrls.UrlAndQuery(String, String)", new object?[] { "https://other.example/x#f", "b" }, "GET https://other.example/x HTTP", "GET https://other.example/x?q=b HTTP" },
        { "built-address", "IReturns.BuildGetOnly(Int32, String)", new object?[] { 7, "a" }, "GET /r/7 HTTP", "GET https://api.example.com/r/7 HTTP" },
        { "null-path-value", "ITemplates.Text(String)", null, "GET https://api.example.com/users/ HTTP", "ArgumentNullException" },
        { "dot-segment", "ITemplates.Text(String)", "..", "GET https://api.example.com/ HTTP", "ArgumentException" },
        { "dot-segment", "ITemplates.Text(String)", ".", "GET https://api.example.com/users/ HTTP", "ArgumentException" },
        { "header-line-break", "IDynamicHeaders.Text(String)", "a\r\nX-Other: b", "X-Text: aX-Other: b", "ArgumentException" },
        { "header-name", "IHeaderCollections.Map(IDictionary`2[String,String])", new Dictionary<string, string> { ["X Foo"] = "a" }, "X-Interface: one", "ArgumentException" },
        { "header-line-break", "IHeaderCollections.Map(IDictionary`2[String,String])", new Dictionary<string, string> { ["X-Foo"] = "a\nb" }, "X-Foo: ab", "ArgumentException" },
        { "header-nul", "IAuthorization.Bearer(String)", "a\0b", "Authorization: Bearer a\0b", "ArgumentException" },
        { "json-enum-name", "IOwn.JsonNameInQuery(Shade)", 1, "/q?x=Light ", "/q?x=very%20light " },
        { "content-length", "IJsonBodies.Number(Int32)", 12, "Content-Type: application/json; charset=utf-8\n      12", "Content-Length: 2\n      Content-Type: application/json; charset=utf-8\n      12" },
    };

    /// <summary>The difference that an argument of the operations' own types shows, which has no place in a table.</summary>
    [Fact]
    public async Task Members_of_indexed_objects_have_the_names_of_the_client()
    {
        Operation operation = Operation.All.Single(operation => operation.Name == "ISnakeCase.Indexed(List`1[Filter])");
        Outcome theirs = await operation.Refit.CallAsync(Address, new object?[] { new List<Operations.OnRefit.Filter> { new() { Name = "a" } } });
        Outcome own = await operation.RateGen!.CallAsync(Address, new object?[] { new List<Operations.OnRateGen.Filter> { new() { Name = "a" } } });

        Assert.Equal("/k?TheItems[0].Name=a&TheItems[0].Age=0&TheItems[0].Colour=Red", theirs.Request?.Address[Address.Length..]);
        Assert.Equal("/k?TheItems[0].name=a&TheItems[0].age=0&TheItems[0].colour=Red", own.Request?.Address[Address.Length..]);
        Assert.True(Difference.All.Single(static difference => difference.Id == "indexed-member-names").Explains(operation, theirs, own));
    }

    /// <summary>Calls in which two of them meet: each is excused, and nothing beside them.</summary>
    [Theory]
    [InlineData("ITemplates.OptionalAndQuery(String, String)", ".", "b")]
    [InlineData("IEncoded.Path(String)", "..#x{y}", null)]
    [InlineData("IEncoded.CatchAll(String)", @"a\.%2e\b", null)]
    public async Task Two_in_one_call_are_excused(string name, string first, string? second)
    {
        Operation operation = Operation.All.Single(operation => operation.Name == name);
        object?[] arguments = second is null ? [first] : [first, second];
        Outcome theirs = await operation.Refit.CallAsync(Address, arguments);
        Outcome own = await operation.RateGen!.CallAsync(Address, arguments);

        Assert.True(own.Refused, own.Describe());
        Assert.True(theirs.Refused || Difference.All.Any(difference => difference.Explains(operation, theirs, own)), theirs.Describe());
        Assert.DoesNotContain(Difference.All, difference => theirs.Request is { } request && difference.Explains(operation, theirs with { Request = request with { Address = request.Address + "x" } }, own));
    }

    [Theory]
    [MemberData(nameof(Shown))]
    public async Task Each_shows(string id, string name, object? argument, string refit, string rateGen)
    {
        Operation operation = Operation.All.Single(operation => operation.Name == name);
        Assert.SkipWhen(operation.RateGen is null, "pending");
        object?[] arguments = argument as object?[] ?? [argument];
        Outcome theirs = await operation.Refit.CallAsync(Address, arguments);
        Outcome own = await operation.RateGen!.CallAsync(Address, arguments);

        Assert.Contains(Difference.All, difference => difference.Id == id);
        Assert.Contains(refit, theirs.Describe(), StringComparison.Ordinal);
        Assert.Contains(rateGen, own.Describe(), StringComparison.Ordinal);
        Assert.True(rateGen.EndsWith("Exception", StringComparison.Ordinal) == own.Refused, own.Describe());
        Assert.Contains(Difference.All, difference => difference.Id == id && difference.Explains(operation, theirs, own));
    }

    [Fact]
    public void All_are_documented_and_shown()
    {
        string page = File.ReadAllText(Repository.Find("docs/coming-from-refit.md"));
        string[] documented = [.. page.Split('\n').Where(line => line.StartsWith("| <a id=\"", StringComparison.Ordinal)).Select(line => line.Split('"')[1])];
        string[] known = [.. Difference.All.Select(difference => difference.Id), .. ResponseDifference.All.Select(difference => difference.Id)];

        Assert.Equal(known.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
        Assert.All(Difference.All.Where(static difference => difference.Id != "indexed-member-names"), difference => Assert.Contains(Shown, row => row.Data.Item1 == difference.Id));
    }
}
