using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using RateGen.Generator.Tests.Helpers;
using RateGen.Generator.Tests.House;

namespace RateGen.Generator.Tests.Specs;

/// <summary>A description is read once for the generator and the analyzer together, in chunks, and not again when something else is edited.</summary>
public sealed class ReadOnceTests
{
    private const string Source = """
        [ApiClient("https://api.hikerapi.com"), ApiSpec("hikerapi", Plan = "start"), RateLimit(15, PerSecond), Quota(1000), RetryOn429, Exhausted(402)]
        public partial interface IHiker { [Get("/sys/balance")] Task GetAsync(CancellationToken token); }
        """;

    [Fact]
    public async Task An_unrelated_edit_reads_nothing()
    {
        CountingText plans = Text("plans.json"), openApi = Text("openapi.json");
        ImmutableArray<AdditionalText> files = [new SpecText("/api-specs/hikerapi/plans.json", plans), new SpecText("/api-specs/hikerapi/openapi.json", openApi)];
        CSharpCompilation compilation = Compile.Create(Source, "class Other;");
        GeneratorDriver driver = Compile.Driver(tracks: true, files).RunGeneratorsAndUpdateCompilation(compilation, out Compilation after, out _);
        Assert.Empty(await Compile.Analyze(after, files));

        // The operation in use is read again at its place, with one chunk behind it at most.
        Assert.InRange(plans.Copied, plans.Length, plans.Length + 8192);
        Assert.InRange(openApi.Copied, openApi.Length, openApi.Length * 3L);
        Assert.InRange(Math.Max(plans.LargestCopy, openApi.LargestCopy), 1, 8192);
        (long before, long beforeOpenApi) = (plans.Copied, openApi.Copied);

        compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees.Single(tree => tree.FilePath == "Source1.cs"), Compile.Parse("class Another { int x; }", "Source1.cs"));
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out after, out _);
        Assert.Empty(await Compile.Analyze(after, files));

        Assert.Equal((before, beforeOpenApi), (plans.Copied, openApi.Copied));
        GeneratorRunResult result = driver.GetRunResult().Results[0];
        Assert.All(result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
        Assert.Equal(2, result.GeneratedSources.Length);
    }

    [Fact]
    public void An_edit_of_the_description_emits_its_clients()
    {
        SpecText before = new("/api-specs/hikerapi/plans.json", Repository.Read("api-specs/hikerapi/plans.json"));
        GeneratorDriver driver = Compile.Driver(tracks: true, [before]).RunGenerators(Compile.Create(Source));

        driver = driver.ReplaceAdditionalText(before, new SpecText(before.Path, Repository.Read("api-specs/hikerapi/plans.json").Replace("\"max\": 434000", "\"max\": 434001", StringComparison.Ordinal)));
        GeneratorRunResult result = driver.RunGenerators(Compile.Create(Source)).GetRunResult().Results[0];

        Assert.Contains("Permits = 434001", result.GeneratedSources.Single(source => source.HintName == "HikerApiPlans.g.cs").SourceText.ToString(), StringComparison.Ordinal);
    }

    private static CountingText Text(string name) => new(SourceText.From(Repository.Read("api-specs/hikerapi/" + name), System.Text.Encoding.UTF8));
}
